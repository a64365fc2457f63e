// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.ashiato.format.mapping.MappedFormat;
import org.ashiato.format.squidlogformat.SquidLogformat;
import org.ashiato.model.FormatInfo;
import org.ashiato.model.LogFormat;

/** The folders of the formats in the source tree, and which format reads a file in them. */
final class FormatFolders {
    private static final Path ROOT = Path.of("src/main/java/org/ashiato/format");

    private FormatFolders() {}

    static List<Path> all() {
        return list(ROOT).filter(Files::isDirectory).toList();
    }

    static Path of(FormatInfo info) {
        return ROOT.resolve(info.id());
    }

    /** The logs in a format's {@code samples} or {@code bad} folder. */
    static List<Path> logs(Path folder, String kind) {
        return list(folder.resolve(kind))
                .filter(path -> path.toString().endsWith(".log"))
                .toList();
    }

    static byte[] read(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The format that a log in a folder is for: what a file beside it describes, else the folder's own. */
    static LogFormat formatOf(Path log) {
        Path logformat = beside(log, ".logformat");
        if (Files.exists(logformat)) {
            return SquidLogformat.of("sample", new String(read(logformat), StandardCharsets.UTF_8));
        }
        Path mapping = beside(log, ".toml");
        if (Files.exists(mapping)) {
            return MappedFormat.load(mapping);
        }
        String folder = log.getName(log.getNameCount() - 3).toString();
        return Formats.standard().stream()
                .filter(format -> format.info().id().equals(folder))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no format in the registry has the id " + folder));
    }

    /** The file of the same name with another ending. */
    static Path beside(Path log, String ending) {
        return log.resolveSibling(log.getFileName().toString().replaceAll("\\.log$", ending));
    }
}
