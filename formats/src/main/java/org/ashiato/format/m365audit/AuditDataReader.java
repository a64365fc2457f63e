// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format.m365audit;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.ashiato.format.JsonLine;
import org.ashiato.format.NamedValues;
import org.ashiato.format.NamedValues.Value;
import org.ashiato.format.RecordReader;
import org.ashiato.model.EventSink;
import org.ashiato.model.Verdict;

/**
 * Reads one record, bare or as JSON in the text AuditData: a column of CSV exports, a member where PowerShell wrote
 * JSON. What stands beside that text says the same of it, with times in the words of whoever exported, and is left.
 */
final class AuditDataReader implements RecordReader {
    static final String COLUMN = "AuditData";

    private final AuditReader record = new AuditReader();
    private final List<String> names =
            Stream.concat(record.names().stream(), Stream.of(COLUMN)).toList();
    private final NamedValues members = new NamedValues(record.names());
    private final JsonLine json = new JsonLine();

    @Override
    public Collection<String> names() {
        return names;
    }

    @Override
    public String nameOf(String logged) {
        return record.nameOf(logged);
    }

    @Override
    public Verdict read(NamedValues values, EventSink sink) {
        Value data = values.value(COLUMN);
        if (data.isAbsent()) {
            return record.read(values, sink);
        }
        members.clear();
        boolean read = json.read(
                data.bytes(),
                data.from(),
                data.to(),
                (name, shape, value, from, to, elements) ->
                        members.put(record.nameOf(name), name, shape, value, from, to));
        return read ? record.read(members, sink) : Verdict.BAD_JSON;
    }
}
