// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.ledger;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import org.ashiato.evidence.seal.Hashes;

/** Public Ed25519 keys: their forms, their fingerprint, and what they signed. */
final class PublicKeys {
    private PublicKeys() {}

    /** SHA-256 of the key as SubjectPublicKeyInfo (DER), hexadecimal. */
    static String fingerprint(PublicKey key) {
        return Hashes.sha256(key.getEncoded());
    }

    static String base64(PublicKey key) {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    static byte[] pem(PublicKey key) {
        return "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----\n"
                .formatted(base64(key))
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** A key from its base64 form; empty where it is none. */
    static Optional<PublicKey> read(String base64) {
        try {
            byte[] der = Base64.getDecoder().decode(base64);
            return Optional.of(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A key from {@code ledger.key}; empty where the bytes are not exactly what {@link #pem} writes. */
    static Optional<PublicKey> readPem(byte[] pem) {
        String[] lines = new String(pem, StandardCharsets.ISO_8859_1).split("\n", -1);
        return lines.length == 4 ? read(lines[1]) : Optional.empty();
    }

    static boolean signed(PublicKey key, Head head) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update(head.message());
            return signature.verify(Base64.getDecoder().decode(head.signature()));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}
