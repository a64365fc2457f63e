// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.unpack;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of one file inside whatever it lay in. Reading never throws: where the file is damaged or a limit is
 * reached, it ends there, and {@link #cut()} tells. Not shared between threads.
 */
public final class Content extends InputStream {
    /** A library that answers so often without a byte is caught in a loop. */
    private static final int IDLE_READS = 1000;

    private static final int LONGEST_DETAIL = 200;

    private final List<String> chain;
    private final Opening opening;
    private final Meter meter;
    private @Nullable InputStream in;
    private long longest = Long.MAX_VALUE;
    private byte[] ahead = {};
    private int aheadAt;
    private long count;
    private boolean ended;
    private @Nullable Refusal cut;

    /** How the bytes are come by; may fail as reading may. */
    @FunctionalInterface
    interface Opening {
        InputStream open() throws IOException;
    }

    /** Watches how many bytes come. */
    @FunctionalInterface
    interface Meter {
        /** Nothing to watch. */
        Meter NONE = (read, count) -> null;

        /** The limit that is reached with {@code read} more bytes, {@code count} in all, or null. */
        @Nullable
        Reason add(int read, long count);
    }

    Content(List<String> chain, Opening opening, Meter meter) {
        this.chain = chain;
        this.opening = opening;
        this.meter = meter;
    }

    /** Why the content ended before its end; empty while it has not, and where it ended well. */
    public Optional<Refusal> cut() {
        return Optional.ofNullable(cut);
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) {
        Objects.checkFromIndexSize(from, length, bytes.length);
        if (length == 0) {
            return 0;
        }
        if (aheadAt < ahead.length) {
            int part = Math.min(length, ahead.length - aheadAt);
            System.arraycopy(ahead, aheadAt, bytes, from, part);
            aheadAt += part;
            return part;
        }
        return fetch(bytes, from, length);
    }

    /** Does nothing: the walk that handed it out closes it. */
    @Override
    public void close() {}

    /** The next bytes, so many or all there are (more where more were looked at before); they stay to be read. */
    byte[] head(int length) {
        byte[] before = Arrays.copyOfRange(ahead, aheadAt, ahead.length);
        byte[] head = Arrays.copyOf(before, Math.max(length, before.length));
        int filled = before.length;
        while (filled < head.length) {
            int read = fetch(head, filled, head.length - filled);
            if (read < 0) {
                break;
            }
            filled += read;
        }
        ahead = Arrays.copyOf(head, filled);
        aheadAt = 0;
        return ahead;
    }

    /** Bytes that have come so far, the ones looked at ahead counted. */
    long count() {
        return count;
    }

    void limit(long bytes) {
        longest = bytes;
    }

    /** Reads what is left, so that whatever encloses it can go on behind it and its end has been seen. */
    void drain(byte[] buffer) {
        aheadAt = ahead.length;
        int read;
        do {
            read = fetch(buffer, 0, buffer.length);
        } while (read >= 0);
    }

    /** Gives back what the library behind it holds. */
    void release() throws IOException {
        ended = true;
        if (in != null) {
            in.close();
        }
    }

    private int fetch(byte[] bytes, int from, int length) {
        for (int idle = 0; !ended && idle < IDLE_READS; idle++) {
            int read = readBelow(bytes, from, (int) Math.min(length, Math.max(1, longest - count)));
            if (read < 0) {
                return -1;
            }
            if (read > 0 && count >= longest) {
                stop(Reason.TOO_LARGE, "");
                return -1;
            }
            if (read > 0) {
                count += read;
                Reason reached = meter.add(read, count);
                if (reached != null) {
                    stop(reached, "");
                }
                return read;
            }
        }
        if (!ended) {
            stop(Reason.DAMAGED, "no progress");
        }
        return -1;
    }

    private int readBelow(byte[] bytes, int from, int length) {
        try {
            if (in == null) {
                in = opening.open();
            }
            int read = in.read(bytes, from, length);
            if (read < 0) {
                ended = true;
            }
            return read;
        } catch (IOException | RuntimeException e) {
            // Libraries answer damaged input with errors of all sorts; here each is a result.
            stop(Reason.DAMAGED, detail(e));
            return -1;
        }
    }

    private void stop(Reason reason, String detail) {
        ended = true;
        cut = new Refusal(chain, reason, count, detail);
    }

    static String detail(Exception error) {
        String message = error.getMessage();
        String text = message == null || message.isBlank()
                ? error.getClass().getSimpleName().toLowerCase(Locale.ROOT)
                : message;
        return text.length() > LONGEST_DETAIL ? text.substring(0, LONGEST_DETAIL) : text;
    }
}
