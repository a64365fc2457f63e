// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ashiato.model.Claim;
import org.ashiato.model.Dialect;
import org.ashiato.model.EventKind;
import org.ashiato.model.LineParser;
import org.ashiato.model.Sample;

/**
 * A JSON document whose records span or share lines, such as a list printed for people to read. Its records are read
 * as the same records are where each has a line of its own.
 *
 * @param record the dialect of those
 * @param objectLevel brackets about each record
 */
record JsonDocument(Dialect record, int objectLevel) implements Dialect {
    /** Records lie bare, in a list, in an object's list, or in a list of such objects. */
    private static final int DEEPEST = 3;

    /** The head of a document, a record a line. */
    record Head(int level, Sample records) {
        Claim claim(Claim ofRecords) {
            return new Claim(new JsonDocument(ofRecords.dialect(), level), ofRecords.share());
        }
    }

    /** The ways to cut the head of a file into records; none where it is no JSON. */
    static List<Head> heads(Sample sample) {
        byte[] text = text(sample);
        int first = 0;
        while (first < text.length && text[first] <= ' ' && text[first] >= 0) {
            first++;
        }
        if (first == text.length || (text[first] != '{' && text[first] != '[')) {
            return List.of();
        }
        List<Head> heads = new ArrayList<>();
        for (int level = 0; level <= DEEPEST; level++) {
            List<byte[]> records = records(text, level);
            if (!records.isEmpty()) {
                heads.add(new Head(level, new Sample(records)));
            }
        }
        return heads;
    }

    private static byte[] text(Sample sample) {
        ByteBuilder text = new ByteBuilder();
        for (byte[] line : sample.lines()) {
            text.raw(line, 0, line.length);
            text.put('\n');
        }
        return Arrays.copyOf(text.bytes(), text.length());
    }

    /** The whole records; what the head cuts tells nothing. */
    private static List<byte[]> records(byte[] text, int level) {
        ObjectCutter cutter = new ObjectCutter(level, ObjectCutter.SINGLE);
        cutter.begin(true);
        List<byte[]> records = new ArrayList<>();
        for (int at = 0; at < text.length; ) {
            at = cutter.next(text, at, text.length);
            if (cutter.isWhole()) {
                records.add(Arrays.copyOfRange(text, cutter.from(), cutter.to()));
            }
        }
        return records;
    }

    @Override
    public EventKind kind() {
        return record.kind();
    }

    @Override
    public LineParser parser() {
        return record.parser();
    }

    @Override
    public String describe() {
        return "records %d deep in a JSON document, each read as: %s".formatted(objectLevel, record.describe());
    }
}
