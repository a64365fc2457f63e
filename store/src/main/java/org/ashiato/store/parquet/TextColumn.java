// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.store.parquet;

import java.util.Arrays;
import org.apache.parquet.format.Encoding;
import org.jspecify.annotations.Nullable;

/**
 * Texts in UTF-8 of a row group in the making. Each distinct one is kept once and the rows hold its number,
 * until it is seen that most of them come once; from there on they are kept as they come. One thread's own.
 */
public final class TextColumn implements ColumnBuilder {
    /** As many are looked at before a column counts as one whose values hardly repeat. */
    private static final int TRIAL = 4096;
    /** Longer texts are no bounds: they would only make the footer large. */
    private static final int LONGEST_BOUND = 256;

    /** Texts of up to so many bytes are told apart by their first and last eight, and their length. */
    private static final int SHORT = 16;

    /** Numbers of an entry in {@link #known}. */
    private static final int KNOWN = 4;

    private static final int HEAD = 0;
    private static final int TAIL = 1;
    private static final int LENGTH = 2;
    private static final int HASH = 3;

    /** The entry of each row from 1; 0 where it is null. */
    private int[] rows = new int[1 << 10];

    private byte[] texts = new byte[1 << 12];
    /** Where each entry ends in {@link #texts}; the first begins at 0. */
    private int[] ends = new int[1 << 9];

    /**
     * Of each entry its first and its last eight bytes, its length and its hash: side by side, because each lookup is
     * somewhere else in memory.
     */
    private long[] known = new long[KNOWN << 9];

    private int[] slots = new int[1 << 10];
    private int entries;
    private int given;
    private boolean repeats = true;
    private byte[] lower = new byte[64];

    TextColumn() {}

    /**
     * Sets a row's text.
     *
     * @param lowerCase whether ASCII letters are kept in lower case
     * @return bytes of memory that it took
     */
    public int set(int row, byte[] bytes, int from, int to, boolean lowerCase) {
        if (row >= rows.length) {
            rows = Arrays.copyOf(rows, Math.max(row + 1, rows.length * 2));
        }
        int before = end(entries);
        if (lowerCase && Eight.hasCapitals(bytes, from, to)) {
            int length = lowerCopy(bytes, from, to);
            rows[row] = entry(lower, 0, length) + 1;
        } else {
            rows[row] = entry(bytes, from, to) + 1;
        }
        return end(entries) - before;
    }

    /** A text's number, to be set in many rows until the column is finished. */
    public int number(byte[] bytes) {
        return entry(bytes, 0, bytes.length);
    }

    /** Sets a row's text to one that has a number. */
    public void set(int row, int number) {
        if (row >= rows.length) {
            rows = Arrays.copyOf(rows, Math.max(row + 1, rows.length * 2));
        }
        rows[row] = number + 1;
    }

    @Override
    public void clear(int row) {
        if (row < rows.length) {
            rows[row] = 0;
        }
    }

    private int end(int entry) {
        return entry == 0 ? 0 : ends[entry - 1];
    }

    private int entry(byte[] bytes, int from, int to) {
        if (!repeats) {
            return add(bytes, from, to);
        }
        given++;
        int length = to - from;
        long head = Eight.first(bytes, from, length);
        long tail = length > Long.BYTES ? Eight.at(bytes, to - Long.BYTES) : 0;
        int hash = length > SHORT ? Eight.hash(bytes, from, to) : Eight.hash(head, tail, length);
        int mask = slots.length - 1;
        int slot = hash & mask;
        int taken;
        while ((taken = slots[slot]) != 0) {
            int entry = taken - 1;
            int at = entry * KNOWN;
            if (known[at + HEAD] == head
                    && known[at + TAIL] == tail
                    && known[at + LENGTH] == length
                    && (length <= SHORT || isAt(entry, bytes, from, to))) {
                return entry;
            }
            slot = slot + 1 & mask;
        }
        slots[slot] = entries + 1;
        int at = entries * KNOWN;
        if (at == known.length) {
            known = Arrays.copyOf(known, at * 2);
        }
        known[at + HEAD] = head;
        known[at + TAIL] = tail;
        known[at + LENGTH] = length;
        known[at + HASH] = hash;
        int entry = add(bytes, from, to);
        if (entries * 2 > slots.length) {
            rehash();
        }
        if (entries >= TRIAL && (long) entries * 2 > given) {
            repeats = false;
        }
        return entry;
    }

    private boolean isAt(int entry, byte[] bytes, int from, int to) {
        return Arrays.equals(texts, end(entry), ends[entry], bytes, from, to);
    }

    private int add(byte[] bytes, int from, int to) {
        int start = end(entries);
        int end = Math.addExact(start, to - from);
        if (end > texts.length) {
            texts = Arrays.copyOf(texts, Math.max(end, (int) Math.min(texts.length * 2L, Integer.MAX_VALUE - 8)));
        }
        if (entries == ends.length) {
            ends = Arrays.copyOf(ends, entries * 2);
        }
        System.arraycopy(bytes, from, texts, start, to - from);
        ends[entries] = end;
        return entries++;
    }

    private void rehash() {
        slots = new int[slots.length * 2];
        int mask = slots.length - 1;
        for (int entry = 0; entry < entries; entry++) {
            int slot = (int) known[entry * KNOWN + HASH] & mask;
            while (slots[slot] != 0) {
                slot = slot + 1 & mask;
            }
            slots[slot] = entry + 1;
        }
    }

    @Override
    public Chunk finish(int count) {
        int seen = Math.min(count, rows.length);
        int nulls = count - seen;
        for (int row = 0; row < seen; row++) {
            nulls += rows[row] == 0 ? 1 : 0;
        }
        int[] given = rows;
        ByteSink levels = Levels.of(count, nulls, row -> row < given.length && given[row] != 0);
        int[] order = new int[count - nulls];
        int values = 0;
        for (int row = 0; row < seen; row++) {
            if (rows[row] != 0) {
                order[values++] = rows[row] - 1;
            }
        }
        Chunk chunk =
                repeats && values > 0 ? numbered(order, count, nulls, levels) : plain(order, count, nulls, levels);
        empty();
        return chunk;
    }

    // Small numbers for frequent entries pack best. Those that only dropped rows used get none.
    private Chunk numbered(int[] order, int count, int nulls, ByteSink levels) {
        int[] ids = new int[entries];
        Bounds bounds = new Bounds();
        ByteSink dictionary = new ByteSink();
        int distinct = 0;
        for (int entry : frequent(order)) {
            ids[entry] = distinct++;
            int from = end(entry);
            dictionary.number(ends[entry] - from, Integer.BYTES);
            dictionary.write(texts, from, ends[entry] - from);
            bounds.widen(from, ends[entry]);
        }
        for (int i = 0; i < order.length; i++) {
            order[i] = ids[order[i]];
        }
        ByteSink out = new ByteSink();
        Ids.write(order, order.length, distinct, out);
        return new Chunk(
                dictionary,
                distinct,
                levels,
                out,
                Encoding.RLE_DICTIONARY,
                count,
                nulls,
                bounds.least(),
                bounds.greatest());
    }
    /** The entries that rows use, the most frequent first; of equally frequent ones the one that came first. */
    private int[] frequent(int[] order) {
        int[] counts = new int[entries];
        for (int entry : order) {
            counts[entry]++;
        }
        long[] keys = new long[entries];
        int used = 0;
        for (int entry = 0; entry < entries; entry++) {
            if (counts[entry] > 0) {
                keys[used++] = ((long) Integer.MAX_VALUE - counts[entry]) << Integer.SIZE | entry;
            }
        }
        Arrays.sort(keys, 0, used);
        int[] frequent = new int[used];
        for (int i = 0; i < used; i++) {
            frequent[i] = (int) keys[i];
        }
        return frequent;
    }

    private Chunk plain(int[] order, int count, int nulls, ByteSink levels) {
        long[] lengths = new long[order.length];
        Bounds bounds = new Bounds();
        for (int i = 0; i < order.length; i++) {
            int from = end(order[i]);
            lengths[i] = (long) ends[order[i]] - from;
            bounds.widen(from, ends[order[i]]);
        }
        ByteSink out = new ByteSink();
        Packing.delta(lengths, lengths.length, out);
        for (int i = 0; i < order.length; i++) {
            out.write(texts, end(order[i]), (int) lengths[i]);
        }
        return new Chunk(
                null,
                0,
                levels,
                out,
                Encoding.DELTA_LENGTH_BYTE_ARRAY,
                count,
                nulls,
                bounds.least(),
                bounds.greatest());
    }

    private void empty() {
        Arrays.fill(rows, 0);
        Arrays.fill(slots, 0);
        entries = 0;
        given = 0;
        repeats = true;
    }

    /** The least and the greatest of some texts, as unsigned bytes. */
    private final class Bounds {
        private int leastFrom = -1;
        private int leastTo;
        private int greatestFrom = -1;
        private int greatestTo;

        void widen(int from, int to) {
            if (leastFrom < 0 || Arrays.compareUnsigned(texts, from, to, texts, leastFrom, leastTo) < 0) {
                leastFrom = from;
                leastTo = to;
            }
            if (greatestFrom < 0 || Arrays.compareUnsigned(texts, from, to, texts, greatestFrom, greatestTo) > 0) {
                greatestFrom = from;
                greatestTo = to;
            }
        }

        private boolean isUseful() {
            return leastFrom >= 0 && leastTo - leastFrom <= LONGEST_BOUND && greatestTo - greatestFrom <= LONGEST_BOUND;
        }

        byte @Nullable [] least() {
            return isUseful() ? Arrays.copyOfRange(texts, leastFrom, leastTo) : null;
        }

        byte @Nullable [] greatest() {
            return isUseful() ? Arrays.copyOfRange(texts, greatestFrom, greatestTo) : null;
        }
    }

    private int lowerCopy(byte[] bytes, int from, int to) {
        if (lower.length < to - from) {
            lower = new byte[to - from];
        }
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            lower[i - from] = b >= 'A' && b <= 'Z' ? (byte) (b + 32) : b;
        }
        return to - from;
    }
}
