// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a file is one that is held already, or one that grew since: the held content is then its
 * prefix, byte for byte.
 */
final class Growth {
    /** Bytes of a file by which a candidate is known. */
    static final int HEAD = 64 << 10;

    private Growth() {}

    /**
     * What was found.
     *
     * @param held the largest evidence that is a prefix of the file, or null
     * @param whole whether there is nothing behind it
     * @param base where the new part begins: behind the prefix, or at its last line where that was not ended
     * @param digest SHA-256 state having taken the bytes before {@code base}
     */
    record Result(@Nullable Evidence held, boolean whole, long base, MessageDigest digest) {}

    /** The evidence that could be a prefix of a file with this head. */
    static List<Evidence> candidates(List<Evidence> evidence, byte[] head) {
        String fingerprint = fingerprint(head);
        return evidence.stream()
                .filter(e -> e.size() > 0)
                .filter(e -> e.size() >= HEAD
                        ? e.head().equals(fingerprint)
                        : e.size() <= head.length && e.sha256().equals(hash(head, (int) e.size())))
                .toList();
    }

    /** The fingerprint of a file's head. */
    static String fingerprint(byte[] head) {
        return hash(head, Math.min(HEAD, head.length));
    }

    /** Reads as much of the file as the largest candidate has. */
    static Result of(List<Evidence> candidates, InputStream file) throws IOException {
        TreeSet<Long> stops = new TreeSet<>();
        for (Evidence candidate : candidates) {
            stops.add(candidate.size());
            if (candidate.openLine() >= 0) {
                stops.add(candidate.openLine());
            }
        }
        Map<Long, MessageDigest> states = new TreeMap<>();
        MessageDigest digest = sha256();
        byte[] buffer = new byte[1 << 20];
        long at = 0;
        for (long stop : stops) {
            while (at < stop) {
                int n = file.read(buffer, 0, (int) Math.min(buffer.length, stop - at));
                if (n < 0) {
                    break;
                }
                digest.update(buffer, 0, n);
                at += n;
            }
            if (at < stop) {
                break;
            }
            states.put(stop, copy(digest));
        }
        Evidence best = null;
        for (Evidence candidate : candidates) {
            MessageDigest state = states.get(candidate.size());
            if (state != null
                    && hex(copy(state)).equals(candidate.sha256())
                    && (best == null || candidate.size() > best.size())) {
                best = candidate;
            }
        }
        if (best == null) {
            return new Result(null, false, 0, sha256());
        }
        boolean whole = at == best.size() && file.read() < 0;
        long base = best.openLine() >= 0 ? best.openLine() : best.size();
        MessageDigest state = states.get(base);
        return new Result(best, whole, base, base == 0 || state == null ? sha256() : state);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest copy(MessageDigest digest) {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the JDK's SHA-256 can be cloned", e);
        }
    }

    private static String hash(byte[] bytes, int length) {
        MessageDigest digest = sha256();
        digest.update(bytes, 0, length);
        return hex(digest);
    }
}
