// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A ledger file walked from its start, as far as each line follows from the one before.
 *
 * @param fileSize bytes of the file
 * @param last the last sound line, unless there is none
 * @param signed the line that the head speaks of, if the sound part reaches it
 * @param broken the first line that is not sound and up to two lines after it; empty where all are sound
 * @param firstKey the public key that the first entry names
 * @param keys all public keys that sound entries name, by fingerprint
 */
record Chain(
        long fileSize,
        Optional<Mark> last,
        Optional<Mark> signed,
        List<ScannedLine> broken,
        Optional<PublicKey> firstKey,
        Map<String, PublicKey> keys) {
    /** A line and what the chain says of it. */
    record Mark(ScannedLine line, String hash) {}

    long entries() {
        return last.map(mark -> mark.line().number()).orElse(0L);
    }

    /** Bytes of the sound lines. */
    long size() {
        return last.map(mark -> mark.line().to()).orElse(0L);
    }

    String hash() {
        return last.map(Mark::hash).orElse(LedgerLine.NO_PREV);
    }

    /**
     * Walks a ledger file.
     *
     * @param signedEntry the number that the head gives, or 0
     */
    static Chain walk(Path ledger, long signedEntry) throws IOException {
        Optional<Mark> last = Optional.empty();
        Optional<Mark> signed = Optional.empty();
        Optional<PublicKey> firstKey = Optional.empty();
        Map<String, PublicKey> keys = new LinkedHashMap<>();
        List<ScannedLine> broken = new ArrayList<>();
        try (LedgerScan lines = new LedgerScan(ledger)) {
            for (Optional<ScannedLine> next = lines.next(); next.isPresent(); next = lines.next()) {
                ScannedLine line = next.orElseThrow();
                String expected = last.map(Mark::hash).orElse(LedgerLine.NO_PREV);
                Optional<LedgerLine> sound = sound(line, expected);
                if (sound.isEmpty()) {
                    broken.add(line);
                    lines.next().ifPresent(broken::add);
                    lines.next().ifPresent(broken::add);
                    break;
                }
                Mark mark = new Mark(line, line.hash());
                last = Optional.of(mark);
                if (line.number() == signedEntry) {
                    signed = last;
                }
                Optional<PublicKey> key = keyIn(sound.orElseThrow().entry());
                key.ifPresent(k -> keys.put(PublicKeys.fingerprint(k), k));
                if (line.number() == 1) {
                    firstKey = key;
                }
            }
        }
        return new Chain(Files.size(ledger), last, signed, List.copyOf(broken), firstKey, keys);
    }

    /** The line read, if it is whole, is the one its place asks for, and follows from the line before. */
    static Optional<LedgerLine> sound(ScannedLine line, String prev) {
        if (!line.ended() || line.tooLong()) {
            return Optional.empty();
        }
        return LedgerLine.read(line.bytes())
                .filter(read -> read.entry().n() == line.number())
                .filter(read -> read.prev().equals(prev));
    }

    /** The body of an entry that names a key. */
    static Map<String, String> keyBody(PublicKey key) {
        return Map.of("key", PublicKeys.fingerprint(key), "publicKey", PublicKeys.base64(key));
    }

    private static Optional<PublicKey> keyIn(Entry entry) {
        if (!entry.what().equals(Ledger.BEGUN) && !entry.what().equals(Ledger.KEY)) {
            return Optional.empty();
        }
        JsonNode base64 = entry.body().path("publicKey");
        return base64.isString() ? PublicKeys.read(base64.stringValue()) : Optional.empty();
    }
}
