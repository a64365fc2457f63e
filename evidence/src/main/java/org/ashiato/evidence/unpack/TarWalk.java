// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.unpack;

import java.io.IOException;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;

/** Goes through the entries of a tar. */
final class TarWalk {
    private final Walk walk;
    private final List<String> chain;
    private final @Nullable Instant modified;
    private final int depth;

    TarWalk(Walk walk, List<String> chain, @Nullable Instant modified, int depth) {
        this.walk = walk;
        this.chain = chain;
        this.modified = modified;
        this.depth = depth;
    }

    void walk(Content in) throws IOException {
        Recorder recorder = new Recorder(in);
        TarSource source = new TarSource(recorder);
        try (TarArchiveInputStream tar = new TarArchiveInputStream(source, "ISO-8859-1")) {
            for (boolean any = false; ; any = true) {
                TarArchiveEntry entry;
                source.header();
                try {
                    entry = tar.getNextEntry();
                } catch (IOException | RuntimeException e) {
                    // Damage: the library has an error for each kind of it.
                    if (!any && recorder.complete()) {
                        walk.asItIs(chain, modified, recorder.replay(), Content.detail(e));
                    } else {
                        walk.refuse(chain, Reason.DAMAGED, source.count(), Content.detail(e));
                    }
                    return;
                }
                source.data();
                if (entry == null) {
                    end(source);
                    return;
                }
                recorder.release();
                if (!walk.count(chain)) {
                    return;
                }
                entry(tar, source, entry);
            }
        }
    }

    private void end(TarSource source) throws IOException {
        long offset = source.count();
        if (!source.ended()) {
            walk.refuse(chain, Reason.DAMAGED, offset, "the archive has no end mark; entries may be missing");
        } else if (source.trailing(walk.buffer())) {
            walk.refuse(chain, Reason.TRAILING, offset, "");
        }
    }

    private void entry(TarArchiveInputStream tar, TarSource source, TarArchiveEntry entry) throws IOException {
        String name = Names.decodeLatin(entry.getName());
        List<String> inner = Names.longer(chain, name);
        long start = source.count();
        // The library reads no further than the entry; what is refused is passed over the same way.
        Content content = new Content(inner, () -> new Unclosed(tar), walk.meter(() -> source.count() - start));
        Reason refused = refusal(entry, name, tar);
        if (refused != null) {
            walk.refuse(inner, refused, -1, refused == Reason.LINK ? Names.decodeLatin(entry.getLinkName()) : "");
            content.drain(walk.buffer());
        } else if (entry.isDirectory()) {
            content.drain(walk.buffer());
        } else {
            walk.entry(inner, time(entry), content, depth + 1);
        }
    }

    private static @Nullable Reason refusal(TarArchiveEntry entry, String name, TarArchiveInputStream tar) {
        if (Names.outside(name)) {
            return Reason.OUTSIDE;
        }
        if (entry.isSymbolicLink() || entry.isLink()) {
            return Reason.LINK;
        }
        if (entry.isCharacterDevice() || entry.isBlockDevice() || entry.isFIFO()) {
            return Reason.DEVICE;
        }
        return tar.canReadEntryData(entry) ? null : Reason.UNSUPPORTED;
    }

    private static @Nullable Instant time(TarArchiveEntry entry) {
        FileTime time = entry.getLastModifiedTime();
        return time == null || time.toMillis() == 0 ? null : time.toInstant();
    }
}
