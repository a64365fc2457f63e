// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;

/** Public test data beside the project; tests that need it are skipped where it is absent. */
final class SharedData {
    private SharedData() {}

    /** A folder of the data; the test that asks is skipped, with the reason printed, where it is not there. */
    static Path folder(String name) {
        Path folder = Path.of(System.getProperty("ashiato.shared", "../../shared"), "data", name);
        if (!Files.isDirectory(folder)) {
            System.out.println("skipped: there is no test data at " + folder);
        }
        Assumptions.assumeTrue(Files.isDirectory(folder), "there is no test data at " + folder);
        return folder;
    }

    /** A file's content, unpacked where it is gz. */
    static byte[] read(Path path) {
        try (InputStream raw = Files.newInputStream(path);
                InputStream in = path.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
