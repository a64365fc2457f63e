// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format.workspace;

import java.util.Collection;
import java.util.List;
import org.ashiato.format.CivilTime;
import org.ashiato.format.IsoTime;
import org.ashiato.format.JsonObjects;
import org.ashiato.format.NamedValues;
import org.ashiato.format.NamedValues.Value;
import org.ashiato.format.RecordReader;
import org.ashiato.format.SigninColumn;
import org.ashiato.model.EventSink;
import org.ashiato.model.Verdict;

/**
 * Reads one activity. An activity may hold several events: of these the sign-in counts, else the first; all of them
 * are kept.
 */
final class WorkspaceReader implements RecordReader {
    private static final List<String> NAMES = List.of(
            "id.time",
            "id.uniqueQualifier",
            "id.applicationName",
            "actor.email",
            "ipAddress",
            "networkInfo.regionCode",
            "events",
            "events.name",
            "events.type",
            "events.parameters");

    private final IsoTime time = new IsoTime();
    private final JsonObjects events = new JsonObjects(List.of("name", "parameters"));
    private final Parameters parameters = new Parameters();

    @Override
    public Collection<String> names() {
        return NAMES;
    }

    @Override
    public Verdict read(NamedValues values, EventSink sink) {
        Value application = values.value("id.applicationName");
        if (application.isAbsent() || values.first("events", "events.name").isAbsent()) {
            return Verdict.NOT_THIS_FORMAT;
        }
        Value written = values.value("id.time");
        if (written.isAbsent()) {
            return Verdict.MISSING_FIELD;
        }
        long micros = time.read(written.bytes(), written.from(), written.to());
        if (!CivilTime.isPlausible(micros)) {
            return Verdict.BAD_TIME;
        }
        // Collectors that write an event a line leave out the list about it.
        boolean single = !values.value("events.name").isAbsent();
        if (!single && !choose(values.value("events"))) {
            return Verdict.MISSING_FIELD;
        }
        sink.time(micros);
        application.send(sink, SigninColumn.SERVICE);
        values.value("id.uniqueQualifier").send(sink, SigninColumn.UID);
        values.value("ipAddress").send(sink, SigninColumn.SRC_ADDRESS);
        values.value("networkInfo.regionCode").send(sink, SigninColumn.COUNTRY);
        Value name = single ? values.value("events.name") : events.values().value("name");
        parameters.send(
                name,
                single ? values.value("events.parameters") : events.values().value("parameters"),
                sink);
        values.value("actor.email").send(sink, SigninColumn.USER_NAME);
        for (String kept : List.of("events", "events.name", "events.type", "events.parameters")) {
            values.keep(kept);
        }
        values.send(sink, SigninColumn.UNMAPPED);
        return Verdict.EVENT;
    }

    /** Stops at the event that counts; false where there is none. */
    private boolean choose(Value list) {
        events.begin(list);
        while (events.next()) {
            if (Parameters.isLogon(events.values().value("name"))) {
                return true;
            }
        }
        events.begin(list);
        return events.next() && !events.values().value("name").isAbsent();
    }
}
