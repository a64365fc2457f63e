// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format.squid;

import org.ashiato.format.ByteSearch;
import org.ashiato.format.CivilTime;
import org.ashiato.format.Decimal;
import org.ashiato.format.HttpColumn;
import org.ashiato.format.Target;
import org.ashiato.format.Unmapped;
import org.ashiato.model.EventSink;
import org.ashiato.model.LineParser;
import org.ashiato.model.Verdict;

/**
 * Reads one line of the native log, fields from the left. What follows the URL is told by the hierarchy code,
 * because with {@code uri_whitespace allow} a URL may hold blanks.
 */
final class SquidParser implements LineParser {
    private static final byte[] ELAPSED = Unmapped.key("elapsed");
    private static final byte[] SIZE = Unmapped.key("bytes");

    private final Unmapped unmapped = new Unmapped();
    private final Target target = new Target(unmapped);
    private final Tail tail = new Tail();

    @Override
    public Verdict parse(byte[] bytes, int from, int to, EventSink sink) {
        unmapped.clear();
        int at = ByteSearch.past(bytes, from, to, ' ');
        if (at == to) {
            return Verdict.SKIP;
        }
        if (bytes[at] < '0' || bytes[at] > '9') {
            return Verdict.NOT_THIS_FORMAT;
        }
        int end = ByteSearch.first(bytes, at, to, ' ');
        long time = Decimal.scaled(bytes, at, end, 6);
        if (!CivilTime.isPlausible(time)) {
            return Verdict.BAD_TIME;
        }
        sink.time(time);

        at = ByteSearch.past(bytes, end, to, ' ');
        end = ByteSearch.first(bytes, at, to, ' ');
        long elapsed = Decimal.whole(bytes, at, end);
        if (elapsed == Decimal.NONE || elapsed > Long.MAX_VALUE / 1000) {
            return at == to ? Verdict.TOO_FEW_FIELDS : Verdict.BAD_NUMBER;
        }
        if (elapsed >= 0) {
            sink.number(HttpColumn.DURATION_US, elapsed * 1000);
        } else {
            // The clock was set back while the request ran: no duration, but what was logged is kept.
            unmapped.text(ELAPSED, bytes, at, end);
        }

        at = ByteSearch.past(bytes, end, to, ' ');
        end = ByteSearch.first(bytes, at, to, ' ');
        if (!ByteSearch.isAbsent(bytes, at, end)) {
            sink.text(HttpColumn.SRC_ADDRESS, bytes, at, end);
        }

        at = ByteSearch.past(bytes, end, to, ' ');
        end = ByteSearch.first(bytes, at, to, ' ');
        int slash = ByteSearch.first(bytes, at, end, '/');
        if (slash == end) {
            return end == to ? Verdict.TOO_FEW_FIELDS : Verdict.NOT_THIS_FORMAT;
        }
        long status = Decimal.count(bytes, slash + 1, end);
        if (status == Decimal.NONE || status > 999) {
            return end == to ? Verdict.TOO_FEW_FIELDS : Verdict.BAD_NUMBER;
        }
        if (slash > at) {
            sink.text(HttpColumn.ACTION, bytes, at, slash);
        }
        sink.number(HttpColumn.STATUS, status);

        at = ByteSearch.past(bytes, end, to, ' ');
        end = ByteSearch.first(bytes, at, to, ' ');
        long size = Decimal.whole(bytes, at, end);
        if (size == Decimal.NONE) {
            return end == to ? Verdict.TOO_FEW_FIELDS : Verdict.BAD_NUMBER;
        }
        if (size >= 0) {
            sink.number(HttpColumn.BYTES_IN, size);
        } else {
            unmapped.text(SIZE, bytes, at, end);
        }

        int method = ByteSearch.past(bytes, end, to, ' ');
        int methodEnd = ByteSearch.first(bytes, method, to, ' ');
        int url = ByteSearch.past(bytes, methodEnd, to, ' ');
        if (!tail.find(bytes, url, to)) {
            return Verdict.TOO_FEW_FIELDS;
        }
        boolean named = !ByteSearch.isAbsent(bytes, method, methodEnd);
        target.set(bytes, method, named ? methodEnd : method, url, tail.urlTo(), sink);
        tail.set(bytes, unmapped, sink);
        unmapped.send(sink, HttpColumn.UNMAPPED);
        return Verdict.EVENT;
    }
}
