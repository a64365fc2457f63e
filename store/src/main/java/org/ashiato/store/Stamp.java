// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.iceberg.SchemaParser;
import org.ashiato.model.EventKind;

/**
 * A small file beside the catalog: what was published last, and the catalog as it was then. While both are the
 * same there is nothing to do, and the catalog, which takes half a second to open, stays closed.
 */
record Stamp(Path file, Path database) {
    /** Whether these files are what was published, and nobody changed the catalog since. */
    boolean holds(Map<EventKind, SortedMap<String, Long>> ledger) throws IOException {
        return Files.isRegularFile(file)
                && Files.isRegularFile(database)
                && Arrays.equals(Files.readAllBytes(file), content(ledger));
    }

    /** Remembers these files as published. */
    void write(Map<EventKind, SortedMap<String, Long>> ledger) throws IOException {
        Durable.write(file, content(ledger));
    }

    private byte[] content(Map<EventKind, SortedMap<String, Long>> ledger) throws IOException {
        MessageDigest digest = sha256();
        for (EventKind kind : EventKind.values()) {
            add(digest, SchemaParser.toJson(EventSchema.of(kind)));
            ledger.getOrDefault(kind, new TreeMap<>()).forEach((location, size) -> add(digest, location + " " + size));
        }
        digest.update(Files.readAllBytes(database));
        return (HexFormat.of().formatHex(digest.digest()) + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    private static void add(MessageDigest digest, String line) {
        digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
