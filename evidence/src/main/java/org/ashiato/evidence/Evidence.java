// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ashiato.evidence.seal.Seal;
import org.ashiato.model.Assumption;
import org.ashiato.model.EventKind;
import org.ashiato.model.Text;
import org.jspecify.annotations.Nullable;

/**
 * One piece of content under custody, as the ledger records it: a file as received, or one taken out of a
 * container.
 *
 * @param number in this case, from 1
 * @param sha256 of the whole unpacked content
 * @param size bytes of the whole unpacked content
 * @param head SHA-256 of its first bytes, up to 64 KiB, by which a log that grew is recognised
 * @param base offset from which the blob of this evidence holds the content; what lies before is held by
 *     {@code continues}
 * @param continues SHA-256 of the evidence that this one continues, or null
 * @param openLine offset of the last line where it had no line end yet, or -1
 * @param path where it lay, containers and entries joined by {@code !/}
 * @param folder the folder that the user named, absolute, for the record
 * @param modified time of last change as the file system or container tells, or null
 * @param container SHA-256 of the outermost container as received, or null where the content is the file
 * @param charset in which its text is
 * @param format id of its format, or null where none was recognised
 * @param dialect what the format settled, in a few words
 * @param source the device it came from, or null
 * @param kind the kind of its events, or null
 * @param skipped lines that hold no event: headers, comments
 * @param rejects lines that could not be read, by reason
 * @param firstLine the first line, escaped and cut, where no format was recognised
 * @param remark what can be said of the content all the same, where no format was recognised, or null
 * @param blob the kept content
 * @param table the events, or null where there are none
 * @param rejectTable the places of the rejects, or null where there are none
 */
public record Evidence(
        int number,
        String sha256,
        long size,
        String head,
        long base,
        @Nullable String continues,
        long openLine,
        String path,
        String folder,
        @Nullable String modified,
        @Nullable String container,
        String charset,
        @Nullable String format,
        @Nullable String dialect,
        @Nullable String source,
        @Nullable EventKind kind,
        long events,
        long skipped,
        SortedMap<String, Long> rejects,
        @Nullable String firstLine,
        @Nullable Text remark,
        Kept blob,
        @Nullable Kept table,
        @Nullable Kept rejectTable,
        List<Assumption> assumptions) {
    /** The topic of the assumption that says of a file with several kinds of records which was read. */
    public static final String KIND = "kind";

    public Evidence {
        requireNonNull(sha256, "sha256 is null");
        requireNonNull(path, "path is null");
        requireNonNull(blob, "blob is null");
        rejects = new TreeMap<>(rejects);
        assumptions = List.copyOf(assumptions);
    }

    /** A file of the case folder with its seal; the path is relative to the case folder, with slashes. */
    public record Kept(String file, Seal seal) {}

    /** The tables that were written of it: of its events, and of the places of its rejects, as far as there are any. */
    public List<Kept> tables() {
        return Stream.of(table, rejectTable).filter(Objects::nonNull).toList();
    }

    /** All lines that could not be read. */
    public long rejected() {
        return rejects.values().stream().mapToLong(Long::longValue).sum();
    }
}
