// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format.signinlist;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.ashiato.format.Authority;
import org.ashiato.format.ByteBuilder;
import org.ashiato.format.ByteSearch;
import org.ashiato.format.NamedValues;
import org.ashiato.format.NamedValues.Value;
import org.ashiato.format.RecordReader;
import org.ashiato.format.ResultWord;
import org.ashiato.format.SigninColumn;
import org.ashiato.format.SigninWord;
import org.ashiato.format.TimePattern;
import org.ashiato.format.TimeReader;
import org.ashiato.model.EventSink;
import org.ashiato.model.Verdict;

/** Reads one line of a list by what its columns were taken for. */
final class ListReader implements RecordReader {
    private final Header header;
    private final TimeReader time;
    private final Authority address = new Authority();
    private final ByteBuilder written = new ByteBuilder();

    ListReader(Header header, String pattern) {
        this.header = header;
        time = new TimeReader(TimePattern.ofJavaTime(pattern));
    }

    /** The time of a line as the pattern is to read it: a date and a time of day are joined by a blank. */
    static String time(Header header, List<String> cells) {
        String first = cells.get(header.place(Role.TIME));
        return header.clock() < 0 ? first : first + " " + cells.get(header.clock());
    }

    @Override
    public Collection<String> names() {
        Collection<String> names = new LinkedHashSet<>();
        header.roles().values().forEach(place -> names.add(header.columns().get(place)));
        if (header.clock() >= 0) {
            names.add(header.columns().get(header.clock()));
        }
        return names;
    }

    @Override
    public Verdict read(NamedValues values, EventSink sink) {
        Value day = values.value(header.columns().get(header.place(Role.TIME)));
        if (day.isAbsent()) {
            return Verdict.MISSING_FIELD;
        }
        written.clear();
        strip(day);
        if (header.clock() >= 0) {
            written.put(' ');
            strip(values.value(header.columns().get(header.clock())));
        }
        if (time.read(written.bytes(), 0, written.length()) != written.length()) {
            return Verdict.BAD_TIME;
        }
        if (time.isAbsolute() || header.utc()) {
            sink.time(time.micros());
        } else {
            sink.localTime(time.micros());
        }
        SigninWord.LOGON.send(sink);
        address(values, sink);
        send(values, Role.USER, SigninColumn.USER_NAME, sink);
        send(values, Role.AGENT, SigninColumn.USER_AGENT, sink);
        send(values, Role.SERVICE, SigninColumn.SERVICE, sink);
        send(values, Role.SESSION, SigninColumn.SESSION, sink);
        send(values, Role.DEVICE, SigninColumn.DEVICE, sink);
        send(values, Role.COUNTRY, SigninColumn.COUNTRY, sink);
        result(values, sink);
        values.send(sink, SigninColumn.UNMAPPED);
        return Verdict.EVENT;
    }

    private void strip(Value value) {
        int from = ByteSearch.past(value.bytes(), value.from(), value.to(), ' ');
        int to = value.to();
        while (to > from && value.bytes()[to - 1] == ' ') {
            to--;
        }
        written.raw(value.bytes(), from, to);
    }

    private void address(NamedValues values, EventSink sink) {
        Value host = values.value(header.columns().get(header.place(Role.ADDRESS)));
        if (isTold(host) && address.ofHostAndPort(host.bytes(), host.from(), host.to(), -1)) {
            sink.text(SigninColumn.SRC_ADDRESS, host.bytes(), address.hostFrom(), address.hostTo());
        }
    }

    private void send(NamedValues values, Role role, int position, EventSink sink) {
        header.column(role)
                .map(values::value)
                .filter(ListReader::isTold)
                .ifPresent(value -> value.send(sink, position));
    }

    private static boolean isTold(Value value) {
        return !ByteSearch.isAbsent(value.bytes(), value.from(), value.to());
    }

    /** The word of the result stays where it can be read; a word that says nothing plain makes no result. */
    private void result(NamedValues values, EventSink sink) {
        Optional<Value> result = header.column(Role.RESULT).map(values::value).filter(ListReader::isTold);
        Optional<Value> reason = header.column(Role.REASON).map(values::value).filter(ListReader::isTold);
        result.ifPresent(value -> value.send(sink, SigninColumn.STATUS_DETAIL));
        Optional<SigninWord> word = result.flatMap(value -> ResultWord.of(value.text()));
        boolean failed = word.isPresent() && word.get() != SigninWord.SUCCESS;
        word.ifPresent(one -> (failed ? SigninWord.FAILURE : SigninWord.SUCCESS).send(sink));
        if (failed && word.get() != SigninWord.FAILURE) {
            word.get().send(sink);
        }
        reason.ifPresent(value -> {
            value.send(sink, SigninColumn.STATUS_DETAIL);
            header.column(Role.RESULT).ifPresent(values::keep);
            if (failed) {
                ResultWord.of(value.text())
                        .filter(why -> why != SigninWord.SUCCESS && why != SigninWord.FAILURE)
                        .orElse(SigninWord.OTHER)
                        .send(sink);
            }
        });
    }
}
