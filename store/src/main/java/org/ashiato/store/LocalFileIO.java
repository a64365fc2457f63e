// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.store;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.iceberg.io.FileIO;
import org.apache.iceberg.io.InputFile;
import org.apache.iceberg.io.OutputFile;

/**
 * Reads and writes the files of Iceberg tables below one folder, without Hadoop.
 *
 * <p>A location is {@code local:///} and a path from that folder, as Trino's local file system names it, so the
 * tables do not know where the folder lies and it can be copied. Locations come out of files that another hand
 * may have changed: one that leaves the folder, by its text or by a link, is refused.
 */
class LocalFileIO implements FileIO {
    private static final String SCHEME = "local:///";

    private final transient Path folder;
    private final transient Path root;

    /** Serves the files below a folder that exists. */
    LocalFileIO(Path folder) throws IOException {
        this.folder = folder.toAbsolutePath().normalize();
        this.root = folder.toRealPath();
    }

    /** The location of a file below the folder; another file is a bug of the caller. */
    String location(Path file) {
        Path path = file.toAbsolutePath().normalize();
        if (!path.startsWith(folder) || path.equals(folder)) {
            throw new IllegalArgumentException(file + " is not below " + folder);
        }
        return StreamSupport.stream(folder.relativize(path).spliterator(), false)
                .map(Path::toString)
                .collect(Collectors.joining("/", SCHEME, ""));
    }

    /** The file that a location names. */
    Path path(String location) {
        if (!location.startsWith(SCHEME)) {
            throw TableReader.outside(location);
        }
        Path path;
        try {
            path = root.resolve(location.substring(SCHEME.length())).normalize();
        } catch (InvalidPathException e) {
            throw TableReader.outside(location);
        }
        if (!path.startsWith(root) || path.equals(root) || !nearest(path).startsWith(root)) {
            throw TableReader.outside(location);
        }
        return path;
    }

    // Where the links of the part of the path that exists lead to.
    private static Path nearest(Path path) {
        Path existing = path;
        while (!Files.exists(existing)) {
            existing = parent(existing);
        }
        try {
            return existing.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public InputFile newInputFile(String location) {
        return new LocalInput(location, path(location));
    }

    @Override
    public OutputFile newOutputFile(String location) {
        return new LocalOutput(root, location, path(location));
    }

    @Override
    public void deleteFile(String location) {
        try {
            Files.deleteIfExists(path(location));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path parent(Path file) {
        return requireNonNull(file.getParent(), "no parent");
    }
}
