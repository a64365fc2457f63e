// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.unpack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.X000A_NTFS;
import org.apache.commons.compress.archivers.zip.X5455_ExtendedTimestamp;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the entries of a ZIP: by its directory where that can be reached (on disk, or small enough for memory),
 * since only the directory tells links and all lengths; else, and where the directory is damaged, from front to back.
 */
final class ZipWalk {
    private final Walk walk;
    private final List<String> chain;
    private final @Nullable Instant modified;
    private final int depth;

    ZipWalk(Walk walk, List<String> chain, @Nullable Instant modified, int depth) {
        this.walk = walk;
        this.chain = chain;
        this.modified = modified;
        this.depth = depth;
    }

    void walk(Content in, @Nullable Path file) throws IOException {
        if (file != null) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                ZipDirectory.State state = byDirectory(channel);
                if (state != ZipDirectory.State.READABLE) {
                    fromFrontToBack(in, state);
                }
            }
            return;
        }
        byte[] start = in.readNBytes(walk.limits().zipInMemory());
        ZipDirectory.State state = ZipDirectory.State.TOO_LARGE;
        if (start.length < walk.limits().zipInMemory()) {
            state = byDirectory(new SeekableInMemoryByteChannel(start));
        }
        if (state != ZipDirectory.State.READABLE) {
            fromFrontToBack(new SequenceInputStream(new ByteArrayInputStream(start), in), state);
        }
    }

    /** READABLE where it was read and nothing is left to do. */
    private ZipDirectory.State byDirectory(SeekableByteChannel channel) throws IOException {
        ZipDirectory.State state = ZipDirectory.look(channel);
        if (state != ZipDirectory.State.READABLE) {
            return state;
        }
        ZipFile zip;
        try {
            zip = ZipFile.builder()
                    .setSeekableByteChannel(channel)
                    .setIgnoreLocalFileHeader(true)
                    .get();
        } catch (IOException | RuntimeException e) {
            // A damaged directory: the entries before it may still be sound.
            return ZipDirectory.State.MISSING;
        }
        try (zip) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
                if (!walk.count(chain)) {
                    break;
                }
                entry(entry, zip.canReadEntryData(entry), entry.getCompressedSize(), () -> zip.getInputStream(entry));
            }
        }
        return ZipDirectory.State.READABLE;
    }

    private void fromFrontToBack(InputStream in, ZipDirectory.State state) throws IOException {
        Content all = new Content(chain, () -> in, Content.Meter.NONE);
        Recorder recorder = new Recorder(all);
        try (ZipArchiveInputStream zip = new ZipArchiveInputStream(recorder, "UTF-8", true, false)) {
            Taken before = Taken.NOTHING;
            for (boolean any = false; ; any = true) {
                ZipArchiveEntry entry;
                try {
                    entry = zip.getNextEntry();
                } catch (IOException | RuntimeException e) {
                    // Damage: the library has an error for each kind of it.
                    damaged(recorder, any, Content.detail(e));
                    return;
                }
                if (before.damaged()) {
                    walk.refuse(
                            before.chain(), Reason.DAMAGED, before.count(), "the checksum of the content does not fit");
                }
                if (entry == null) {
                    if (state == ZipDirectory.State.MISSING) {
                        damaged(recorder, any, "the directory at the end is missing or damaged");
                    }
                    return;
                }
                recorder.release();
                if (!walk.count(chain)) {
                    return;
                }
                before = entry(entry, zip.canReadEntryData(entry), -1, () -> new Unclosed(zip));
            }
        }
    }

    /**
     * An entry that was taken. Read from front to back, its checksum may be known only when the next one is looked for.
     */
    private record Taken(List<String> chain, @Nullable ZipArchiveEntry entry, long count, long crc, boolean open) {
        static final Taken NOTHING = new Taken(List.of(), null, 0, 0, false);

        boolean damaged() {
            return open && entry != null && entry.getCrc() >= 0 && entry.getCrc() != crc;
        }
    }

    private void damaged(Recorder recorder, boolean any, String detail) throws IOException {
        if (!any && recorder.complete()) {
            walk.asItIs(chain, modified, recorder.replay(), detail);
        } else {
            walk.refuse(chain, Reason.DAMAGED, recorder.count(), detail);
        }
    }

    private Taken entry(ZipArchiveEntry entry, boolean readable, long packed, Content.Opening opening)
            throws IOException {
        byte[] raw = entry.getRawName();
        boolean settled = raw == null || entry.getGeneralPurposeBit().usesUTF8ForNames();
        String name = settled ? entry.getName() : Names.decode(raw);
        List<String> inner = Names.longer(chain, name);
        Reason refused = refusal(entry, name, readable);
        if (refused != null) {
            walk.refuse(inner, refused, -1, "");
            return Taken.NOTHING;
        }
        if (entry.isDirectory()) {
            return Taken.NOTHING;
        }
        Content.Meter meter = walk.meter(() -> Math.max(0, packed < 0 ? entry.getCompressedSize() : packed));
        CRC32 crc = new CRC32();
        long expected = entry.getCrc();
        Content content = new Content(inner, () -> new CrcInput(opening.open(), crc, expected), meter);
        walk.entry(inner, time(entry), content, depth + 1);
        boolean open = expected < 0 && content.cut().isEmpty();
        return new Taken(inner, entry, content.count(), crc.getValue(), open);
    }

    private static @Nullable Reason refusal(ZipArchiveEntry entry, String name, boolean readable) {
        if (Names.outside(name)) {
            return Reason.OUTSIDE;
        }
        int type = entry.getUnixMode() & UnixStat.FILE_TYPE_FLAG;
        if (type == UnixStat.LINK_FLAG) {
            return Reason.LINK;
        }
        if (type != 0 && type != UnixStat.FILE_FLAG && type != UnixStat.DIR_FLAG) {
            return Reason.DEVICE;
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            return Reason.ENCRYPTED;
        }
        return readable ? null : Reason.UNSUPPORTED;
    }

    /** Only the extra fields give UTC; the time in the header proper is local, and where is not known. */
    private static @Nullable Instant time(ZipArchiveEntry entry) {
        FileTime time = null;
        if (entry.getExtraField(X5455_ExtendedTimestamp.HEADER_ID) instanceof X5455_ExtendedTimestamp unix) {
            time = unix.getModifyFileTime();
        } else if (entry.getExtraField(X000A_NTFS.HEADER_ID) instanceof X000A_NTFS windows) {
            time = windows.getModifyFileTime();
        }
        return time == null ? null : time.toInstant();
    }
}
