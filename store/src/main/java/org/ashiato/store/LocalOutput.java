// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.store;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.apache.iceberg.exceptions.AlreadyExistsException;
import org.apache.iceberg.io.InputFile;
import org.apache.iceberg.io.OutputFile;
import org.apache.iceberg.io.PositionOutputStream;

/** A file below the folder, to be written. */
record LocalOutput(Path root, String location, Path path) implements OutputFile {
    private static final int BUFFER = 1 << 16;

    @Override
    public PositionOutputStream create() {
        return open(CREATE_NEW);
    }

    @Override
    public PositionOutputStream createOrOverwrite() {
        return open(CREATE, TRUNCATE_EXISTING);
    }

    private PositionOutputStream open(OpenOption... how) {
        try {
            makeFolders();
            Set<OpenOption> options = new HashSet<>(Set.of(how));
            options.add(WRITE);
            options.add(NOFOLLOW_LINKS);
            return new Writer(path, FileChannel.open(path, options));
        } catch (FileAlreadyExistsException e) {
            throw new AlreadyExistsException(e, "%s", location);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void makeFolders() throws IOException {
        Path folder = LocalFileIO.parent(path);
        if (Files.exists(folder)) {
            return;
        }
        Files.createDirectories(folder);
        while (!folder.equals(root)) {
            folder = LocalFileIO.parent(folder);
            Durable.sync(folder);
        }
    }

    @Override
    public InputFile toInputFile() {
        return new LocalInput(location, path);
    }

    // What is closed without an error is on the disk, file and name: the catalog will point to it.
    private static final class Writer extends PositionOutputStream {
        private final Path path;
        private final FileChannel channel;
        private final OutputStream out;
        private long position;

        Writer(Path path, FileChannel channel) {
            this.path = path;
            this.channel = channel;
            this.out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
        }

        @Override
        public long getPos() {
            return position;
        }

        @Override
        public void write(int value) throws IOException {
            out.write(value);
            position++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            position += length;
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }

        @Override
        public void close() throws IOException {
            if (!channel.isOpen()) {
                return;
            }
            try (channel) {
                out.flush();
                channel.force(true);
            }
            Durable.sync(LocalFileIO.parent(path));
        }
    }
}
