// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.ledger;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Predicate;
import org.ashiato.evidence.seal.Hashes;

/**
 * Finds the one changed byte of a short text by trying every byte with every value. A ledger line has some hundred
 * bytes, so this takes a moment; and since SHA-256 has no chance hits, what it finds is certain.
 */
final class ByteHunt {
    /** Longest text that is tried; the work grows with the square of the length, about 2 GB hashed here. */
    private static final int LONGEST = 4096;

    private ByteHunt() {}

    /**
     * A byte put back.
     *
     * @param index in the text
     * @param was the value it had, 0 to 255
     */
    record Found(int index, int was) {}

    /** The byte that, put back, gives the text this SHA-256. */
    static Optional<Found> byHash(byte[] text, String sha256) {
        if (text.length > LONGEST) {
            return Optional.empty();
        }
        byte[] wanted = HexFormat.of().parseHex(sha256);
        MessageDigest before = Hashes.sha256();
        byte[] tried = text.clone();
        for (int index = 0; index < text.length; index++) {
            // Ledger lines hold no control characters.
            for (int value = 0x20; value <= 0xFF; value++) {
                tried[index] = (byte) value;
                if (MessageDigest.isEqual(wanted, hash(before, tried, index))) {
                    return Optional.of(new Found(index, value));
                }
            }
            tried[index] = text[index];
            before.update(text, index, 1);
        }
        return Optional.empty();
    }

    /** The printable ASCII character that, put back, makes the text pass; the text is changed while it is tried. */
    static Optional<Found> byTrial(byte[] text, Predicate<byte[]> passes) {
        for (int index = 0; index < text.length; index++) {
            byte found = text[index];
            for (int value = '\n'; value < 0x7F; value = value == '\n' ? 0x20 : value + 1) {
                text[index] = (byte) value;
                if (value != found && passes.test(text)) {
                    text[index] = found;
                    return Optional.of(new Found(index, value));
                }
            }
            text[index] = found;
        }
        return Optional.empty();
    }

    private static byte[] hash(MessageDigest before, byte[] text, int from) {
        try {
            MessageDigest digest = (MessageDigest) before.clone();
            digest.update(text, from, text.length - from);
            return digest.digest();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the JDK's SHA-256 can be cloned", e);
        }
    }
}
