// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The signed head of a ledger: how far it went when it was last written. Signed is the text
 * {@code "ashiato ledger head 1\n" + n + "\n" + size + "\n" + hash + "\n"} in ASCII, with Ed25519 (RFC 8032).
 *
 * @param n number of the last entry
 * @param size bytes of the ledger up to and with that entry's line feed
 * @param hash SHA-256 of that entry's line, hexadecimal
 * @param key fingerprint of the key that signed: SHA-256 of the public key (SubjectPublicKeyInfo, DER), hexadecimal
 * @param signature base64
 */
public record Head(long n, long size, String hash, String key, String signature) {
    private static final Pattern FORM =
            Pattern.compile("\\{\"n\":([1-9][0-9]{0,17}),\"size\":([1-9][0-9]{0,17}),\"hash\":\"([0-9a-f]{64})\","
                    + "\"key\":\"([0-9a-f]{64})\",\"signature\":\"([A-Za-z0-9+/]{86}==)\"}\n");

    static byte[] message(long n, long size, String hash) {
        return "ashiato ledger head 1\n%d\n%d\n%s\n".formatted(n, size, hash).getBytes(StandardCharsets.US_ASCII);
    }

    byte[] message() {
        return message(n, size, hash);
    }

    byte[] bytes() {
        return "{\"n\":%d,\"size\":%d,\"hash\":\"%s\",\"key\":\"%s\",\"signature\":\"%s\"}\n"
                .formatted(n, size, hash, key, signature)
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Reads a head; empty where the bytes are not exactly what {@link #bytes()} writes. */
    static Optional<Head> read(byte[] bytes) {
        Matcher matcher = FORM.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(new Head(
                Long.parseLong(matcher.group(1)),
                Long.parseLong(matcher.group(2)),
                matcher.group(3),
                matcher.group(4),
                matcher.group(5)));
    }
}
