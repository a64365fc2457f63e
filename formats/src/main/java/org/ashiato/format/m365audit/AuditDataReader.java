// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format.m365audit;

import java.util.Collection;
import java.util.List;
import org.ashiato.format.JsonLine;
import org.ashiato.format.NamedValues;
import org.ashiato.format.NamedValues.Value;
import org.ashiato.format.RecordReader;
import org.ashiato.model.EventSink;
import org.ashiato.model.Verdict;

/**
 * Reads one line of an export as CSV: the record is in the column AuditData. The other columns say the same of it,
 * their times in the words of whoever exported, and are left.
 */
final class AuditDataReader implements RecordReader {
    static final String COLUMN = "AuditData";

    private final AuditReader record = new AuditReader();
    private final NamedValues members = new NamedValues(record.names());
    private final JsonLine json = new JsonLine();

    @Override
    public Collection<String> names() {
        return List.of(COLUMN);
    }

    @Override
    public Verdict read(NamedValues values, EventSink sink) {
        Value data = values.value(COLUMN);
        if (data.isAbsent()) {
            return Verdict.MISSING_FIELD;
        }
        members.clear();
        boolean read = json.read(
                data.bytes(),
                data.from(),
                data.to(),
                (name, shape, value, from, to, elements) -> members.put(name, shape, value, from, to));
        return read ? record.read(members, sink) : Verdict.BAD_JSON;
    }
}
