// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.apache.iceberg.exceptions.AlreadyExistsException;
import org.apache.iceberg.exceptions.NotFoundException;
import org.apache.iceberg.io.PositionOutputStream;
import org.apache.iceberg.io.SeekableInputStream;
import org.ashiato.model.AshiatoException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalFileIOTest {
    @TempDir
    Path temp;

    private Path folder;
    private LocalFileIO io;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectories(temp.resolve("case"));
        Files.writeString(temp.resolve("secret"), "secret");
        io = new LocalFileIO(folder);
    }

    private void write(String location, byte[] bytes) throws IOException {
        try (PositionOutputStream out = io.newOutputFile(location).create()) {
            out.write(bytes[0]);
            out.write(bytes, 1, bytes.length - 1);
            assertThat(out.getPos()).isEqualTo(bytes.length);
        }
    }

    @Test
    void whatIsWrittenIsReadFromAnyPlace() throws IOException {
        byte[] bytes = new byte[200_000];
        new Random(1).nextBytes(bytes);
        write("local:///events/http/metadata/a", bytes);
        assertThat(folder.resolve("events/http/metadata/a")).hasBinaryContent(bytes);
        assertThat(io.newInputFile("local:///events/http/metadata/a").getLength())
                .isEqualTo(bytes.length);
        try (SeekableInputStream in =
                io.newInputFile("local:///events/http/metadata/a").newStream()) {
            in.seek(150_000);
            assertThat(in.read()).isEqualTo(bytes[150_000] & 0xff);
            assertThat(in.getPos()).isEqualTo(150_001);
            in.seek(3);
            assertThat(in.readNBytes(10)).containsExactly(Arrays.copyOfRange(bytes, 3, 13));
            in.seek(bytes.length);
            assertThat(in.read()).isEqualTo(-1);
        }
    }

    @Test
    void aFileIsNotWrittenOver() throws IOException {
        write("local:///a", "first".getBytes(UTF_8));
        assertThatThrownBy(() -> write("local:///a", "second".getBytes(UTF_8)))
                .isInstanceOf(AlreadyExistsException.class);
        assertThat(folder.resolve("a")).hasContent("first");
        try (PositionOutputStream out = io.newOutputFile("local:///a").createOrOverwrite()) {
            out.write("new".getBytes(UTF_8));
        }
        assertThat(folder.resolve("a")).hasContent("new");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(io.newInputFile("local:///none").exists()).isFalse();
        assertThatThrownBy(() -> io.newInputFile("local:///none").newStream()).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> io.newInputFile("local:///none").getLength()).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> io.newInputFile("local:///none/below").newStream())
                .isInstanceOf(NotFoundException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "local:///../secret",
                "local:///events/../../secret",
                "local:////etc/passwd",
                "local:///",
                "local:///.",
                "local:///a\0b",
                "local://secret",
                "file:///etc/passwd",
                "/etc/passwd",
                "s3://bucket/key",
                "secret",
                ""
            })
    void aLocationThatLeavesTheFolderIsRefused(String location) {
        assertThatThrownBy(() -> io.newInputFile(location)).isInstanceOf(AshiatoException.class);
        assertThatThrownBy(() -> io.newOutputFile(location)).isInstanceOf(AshiatoException.class);
        assertThatThrownBy(() -> io.deleteFile(location)).isInstanceOf(AshiatoException.class);
        assertThat(temp.resolve("secret")).hasContent("secret");
    }

    @Test
    void linksOutOfTheFolderAreRefused() throws IOException {
        Files.createSymbolicLink(folder.resolve("link"), temp);
        Files.createSymbolicLink(folder.resolve("file"), temp.resolve("secret"));
        Files.createSymbolicLink(folder.resolve("dangling"), temp.resolve("made"));
        for (String location : new String[] {"local:///link/secret", "local:///link/new/deep", "local:///file"}) {
            assertThatThrownBy(() -> io.newInputFile(location)).isInstanceOf(AshiatoException.class);
            assertThatThrownBy(() -> io.newOutputFile(location)).isInstanceOf(AshiatoException.class);
        }
        assertThatThrownBy(() -> io.newOutputFile("local:///dangling").createOrOverwrite())
                .isInstanceOf(Exception.class);
        assertThatThrownBy(() -> io.newOutputFile("local:///dangling").create()).isInstanceOf(Exception.class);
        assertThat(temp.resolve("made")).doesNotExist();
    }

    @Test
    void locationsAndPathsAreInverse() throws IOException {
        Path file = folder.resolve("events").resolve("http").resolve("000001.parquet");
        assertThat(io.location(file)).isEqualTo("local:///events/http/000001.parquet");
        assertThat(io.path(io.location(file))).isEqualTo(folder.toRealPath().resolve("events/http/000001.parquet"));
        Path linked = Files.createSymbolicLink(temp.resolve("linked"), folder);
        assertThat(new LocalFileIO(linked).location(linked.resolve("a"))).isEqualTo("local:///a");
        assertThatThrownBy(() -> io.location(temp.resolve("secret"))).isInstanceOf(IllegalArgumentException.class);
    }
}
