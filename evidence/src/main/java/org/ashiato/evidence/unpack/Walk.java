// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.unpack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The walk through one received file: recognises what each layer is, opens it, and comes back. Holds what is counted
 * over all layers.
 */
final class Walk {
    /** Readers fetch up to so many bytes ahead; a ratio does not count them against the content. */
    private static final int READ_AHEAD = 1 << 16;

    private final UnpackLimits limits;
    private final Receiver receiver;
    private final LongSupplier received;
    private final byte[] buffer = new byte[1 << 16];
    private long entries;
    private long unpacked;
    private boolean stopped;

    /** @param received bytes that the received file has, or as many as were read of it */
    Walk(UnpackLimits limits, Receiver receiver, LongSupplier received) {
        this.limits = limits;
        this.receiver = receiver;
        this.received = received;
    }

    UnpackLimits limits() {
        return limits;
    }

    /** Whether so much was unpacked from the received file that the rest of it is left. */
    boolean stopped() {
        return stopped;
    }

    byte[] buffer() {
        return buffer;
    }

    /**
     * Opens a layer, or hands it out where it is plain. The caller calls {@link #finish} afterwards.
     *
     * @param depth how many containers enclose it
     * @param file where the content lies on disk as it is, or null
     */
    void enter(List<String> chain, @Nullable Instant modified, Content in, int depth, @Nullable Path file)
            throws IOException {
        byte[] head = in.head(Kind.HEAD);
        Kind kind = Kind.of(head, head.length);
        if (kind != Kind.PLAIN && depth >= limits.depth()) {
            refuse(chain, Reason.TOO_DEEP, -1, "");
            return;
        }
        switch (kind) {
            case PLAIN -> leaf(chain, modified, in);
            case GZIP, ZSTD, XZ, BZIP2 -> decompress(kind, chain, modified, in, depth);
            case TAR -> new TarWalk(this, chain, modified, depth).walk(in);
            case ZIP -> new ZipWalk(this, chain, modified, depth).walk(in, file);
        }
    }

    /** One entry of an archive. */
    void entry(List<String> chain, @Nullable Instant modified, Content in, int depth) throws IOException {
        try {
            enter(chain, modified, in, depth, null);
            finish(in);
        } finally {
            in.release();
        }
    }

    /** Counts an entry; false where there are too many, and the rest of the archive is to be left. */
    boolean count(List<String> archive) throws IOException {
        entries++;
        if (entries > limits.entries()) {
            refuse(archive, Reason.TOO_MANY, -1, "");
            return false;
        }
        return !stopped;
    }

    /** Reads a layer to its end and tells if that came too early. */
    void finish(Content content) throws IOException {
        content.drain(buffer);
        Optional<Refusal> cut = content.cut();
        if (cut.isPresent()) {
            receiver.refused(cut.orElseThrow());
        }
    }

    void refuse(List<String> chain, Reason reason, long offset, String detail) throws IOException {
        receiver.refused(new Refusal(chain, reason, offset, detail));
    }

    /** What looked like a container and is none: handed out as it is, and told. */
    void asItIs(List<String> chain, @Nullable Instant modified, InputStream replay, String detail) throws IOException {
        refuse(chain, Reason.NOT_A_CONTAINER, -1, detail);
        Content content = new Content(chain, () -> replay, Content.Meter.NONE);
        leaf(chain, modified, content);
        finish(content);
    }

    /**
     * Watches an unpacked layer.
     *
     * @param packed bytes that went into it so far
     */
    Content.Meter meter(LongSupplier packed) {
        return (read, count) -> {
            unpacked += read;
            boolean tooMuch =
                    unpacked > limits.totalFrom() && unpacked / limits.ratio() > received.getAsLong() + READ_AHEAD;
            stopped |= tooMuch;
            boolean bomb = count > limits.ratioFrom() && count / limits.ratio() > packed.getAsLong() + READ_AHEAD;
            return stopped || bomb ? Reason.BOMB : null;
        };
    }

    private void leaf(List<String> chain, @Nullable Instant modified, Content in) throws IOException {
        in.limit(limits.leafBytes());
        receiver.leaf(new Leaf(chain, modified), in);
    }

    private void decompress(Kind kind, List<String> chain, @Nullable Instant modified, Content in, int depth)
            throws IOException {
        List<String> inner = Names.longer(chain, Names.inside(chain.getLast()));
        Recorder recorder = new Recorder(in);
        Opened opened = new Opened(kind, recorder, depth);
        Content out = new Content(inner, opened, meter(recorder::count));
        try {
            boolean nothing = out.head(1).length == 0;
            Optional<Refusal> cut = out.cut();
            if (nothing && cut.isPresent() && recorder.complete()) {
                asItIs(chain, modified, recorder.replay(), cut.orElseThrow().detail());
                return;
            }
            recorder.release();
            enter(inner, opened.modified(modified), out, depth + 1, null);
            finish(out);
            if (opened.trailing()) {
                refuse(chain, Reason.TRAILING, out.count(), "");
            }
        } finally {
            out.release();
        }
    }

    /** A decompressor that is opened at the first read. */
    private static final class Opened implements Content.Opening {
        private final Kind kind;
        private final Recorder in;
        private final int depth;
        private @Nullable InputStream opened;

        Opened(Kind kind, Recorder in, int depth) {
            this.kind = kind;
            this.in = in;
            this.depth = depth;
        }

        @Override
        public InputStream open() throws IOException {
            InputStream stream = Decompressors.open(kind, in, depth);
            opened = stream;
            return stream;
        }

        /** When the content was last changed, as its own header says, or else what the container around it says. */
        @Nullable
        Instant modified(@Nullable Instant around) {
            Instant own = opened instanceof GzipInput gzip ? gzip.modified() : null;
            return own == null ? around : own;
        }

        boolean trailing() {
            return opened instanceof GzipInput gzip && gzip.trailing();
        }
    }
}
