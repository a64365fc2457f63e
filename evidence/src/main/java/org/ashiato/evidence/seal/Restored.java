// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.seal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A file read with some bytes put back.
 *
 * @param sha256 of the file so read
 * @param values byte offset to the value put there, by offset
 */
record Restored(String sha256, Map<Long, Integer> values) {
    /** Reads a file and xors the bytes at some offsets with the differences given. */
    static Restored read(Path file, Map<Long, Integer> differences) throws IOException {
        NavigableMap<Long, Integer> values = new TreeMap<>();
        NavigableMap<Long, Integer> wanted = new TreeMap<>(differences);
        MessageDigest digest = Hashes.sha256();
        byte[] buffer = new byte[1 << 20];
        long at = 0;
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                for (Map.Entry<Long, Integer> change :
                        wanted.subMap(at, true, at + read, false).entrySet()) {
                    int index = (int) (change.getKey() - at);
                    buffer[index] ^= (byte) (int) change.getValue();
                    values.put(change.getKey(), buffer[index] & 0xFF);
                }
                digest.update(buffer, 0, read);
                at += read;
            }
        }
        return new Restored(Hashes.hex(digest.digest()), values);
    }
}
