// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases.report;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** A style sheet or a script that ships beside this class and is written into the page; never text from elsewhere. */
final class Asset {
    static final Asset STYLE = new Asset("report.css");
    static final Asset SCRIPT = new Asset("report.js");

    private final String content;

    private Asset(String file) {
        try (InputStream in = requireNonNull(Asset.class.getResourceAsStream(file), file + " is missing")) {
            content = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String content() {
        return content;
    }

    /** The source expression of a content security policy that allows just this content. */
    String policy() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
