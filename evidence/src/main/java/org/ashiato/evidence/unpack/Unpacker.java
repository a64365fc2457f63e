// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.unpack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.ashiato.model.AshiatoException;
import org.ashiato.model.ErrorCode;
import org.jspecify.annotations.Nullable;

/** Finds the logs in what was handed in: files, folders, and containers in any nesting. Shared by threads. */
public final class Unpacker {
    private final UnpackLimits limits;

    public Unpacker(UnpackLimits limits) {
        this.limits = limits;
    }

    /** What a file is, by its first bytes; reads no further. */
    public static Kind kind(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(Kind.HEAD);
            return Kind.of(head, head.length);
        }
    }

    /**
     * Walks a file or a folder, the latter in the order of names. The path itself may be a link; inside a folder links
     * are refused.
     *
     * @throws AshiatoException INPUT where nothing is there
     * @throws IOException what the receiver throws
     */
    public void walk(Path path, Receiver receiver) throws IOException {
        if (!Files.exists(path)) {
            throw new AshiatoException(
                    ErrorCode.INPUT,
                    "There is no such file or folder.",
                    path.toString(),
                    "Look whether the name is right and whether you may read the folder it is in.");
        }
        Path own = path.toAbsolutePath().normalize().getFileName();
        String name = own == null ? "" : own.toString();
        if (Files.isDirectory(path)) {
            new Folder(receiver, (file, inside) -> file(file, inside, receiver)).walk(path, name);
        } else if (Files.isRegularFile(path)) {
            file(path, name, receiver);
        } else {
            receiver.refused(new Refusal(List.of(name), Reason.DEVICE, -1, ""));
        }
    }

    /**
     * Walks what comes from a stream, to its end.
     *
     * @param name what to call it
     * @throws IOException what the receiver throws; where the stream itself fails, that is a refusal
     */
    public void walk(String name, InputStream in, Receiver receiver) throws IOException {
        received(name, new Source(in), null, null, receiver);
    }

    private void file(Path file, String name, Receiver receiver) throws IOException {
        Instant modified;
        InputStream opened;
        Kind kind;
        try {
            modified = Files.getLastModifiedTime(file).toInstant();
            kind = kind(file);
            opened = Files.newInputStream(file);
        } catch (IOException e) {
            receiver.refused(new Refusal(List.of(name), Reason.UNREADABLE, -1, Content.detail(e)));
            return;
        }
        try (InputStream in = opened) {
            Leaf whole = new Leaf(List.of(name), modified);
            if (kind == Kind.PLAIN ? receiver.plain(whole, file) : receiver.container(whole, file)) {
                return;
            }
            received(name, new Source(in), modified, file, receiver);
        }
    }

    private void received(
            String name, Source source, @Nullable Instant modified, @Nullable Path file, Receiver receiver)
            throws IOException {
        List<String> chain = List.of(name);
        // A ZIP on disk is read by its directory, out of the source's sight; its size is known from the start.
        long size = file == null ? 0 : Files.size(file);
        Walk walk = new Walk(limits, receiver, () -> Math.max(size, source.count()));
        Content content = new Content(chain, () -> source, Content.Meter.NONE);
        byte[] head = content.head(Kind.HEAD);
        walk.enter(chain, modified, content, 0, file);
        if (content.cut().isPresent()) {
            receiver.refused(content.cut().orElseThrow());
        }
        if (walk.stopped()) {
            walk.refuse(chain, Reason.BOMB, -1, "the rest of the file was not unpacked");
        }
        source.drain(walk.buffer());
        String failure = source.failure();
        if (failure != null) {
            walk.refuse(chain, Reason.UNREADABLE, source.count(), failure);
        }
        receiver.received(new Received(name, Kind.of(head, head.length), source.count(), source.sha256()));
    }
}
