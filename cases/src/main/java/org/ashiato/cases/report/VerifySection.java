// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.ashiato.cases.findings.FindingsJson;

/** How a reader can make sure that all this is as it was received and recorded. */
final class VerifySection implements Section {
    private final Page page;
    private final Html html;

    VerifySection(Page page) {
        this.page = page;
        this.html = page.html();
    }

    @Override
    public String name() {
        return "verify";
    }

    @Override
    public void write() {
        page.paragraph("verify.about");
        html.in(Tag.DL, () -> {
            command("ashiato verify CASE", "verify.verify");
            command("ashiato show CASE REF", "verify.show");
            command("ashiato findings CASE", "verify.findings");
        });
        html.in(Tag.P, () -> html.text(page.say("verify.hash") + " ").in(Tag.CODE, hash(), Attribute.css("hash")));
    }

    private void command(String command, String key) {
        html.in(Tag.DT, () -> html.in(Tag.CODE, command)).in(Tag.DD, page.say(key));
    }

    private String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
                FindingsJson.write(page.result(), out);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
