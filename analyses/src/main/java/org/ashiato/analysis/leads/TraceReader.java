// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.leads;

import java.util.List;
import org.ashiato.analysis.InTurn;
import org.ashiato.analysis.rhythm.Awake;
import org.ashiato.analysis.rhythm.Rhythm;
import org.ashiato.analysis.rhythm.RhythmJudge;
import org.ashiato.model.Rows;

/** Judges pairs one after another as their contacts stream by. */
final class TraceReader {
    private static final int FEWEST = 5;
    private static final int POOLED = 40;

    private TraceReader() {}

    /**
     * A pair judged.
     *
     * @param number of the pair
     * @param path the number of the one path that the trace is of; below 0 where it is of all contacts
     */
    record Judged(int number, Trace trace, int path) {}

    /**
     * Reads rows of pair number, microseconds, bytes in, bytes out, path and failure, pair by pair, and by time;
     * {@code times.sql} says how path and failure stand in one number.
     */
    static List<Judged> read(Rows rows, List<Pair> pairs, Activity activity) {
        InTurn<Judged> traces = new InTurn<>();
        int number = -1;
        Contacts contacts = new Contacts();
        while (rows.next()) {
            int next = (int) rows.number(0);
            if (next != number) {
                judge(number, contacts, pairs, activity, traces);
                number = next;
                contacts = new Contacts();
            }
            long manner = rows.number(4);
            contacts.add(rows.number(1), rows.number(2), rows.number(3), (manner & 1) == 1, (int) (manner >> 1));
        }
        judge(number, contacts, pairs, activity, traces);
        return traces.all();
    }

    private static void judge(
            int number, Contacts contacts, List<Pair> pairs, Activity activity, InTurn<Judged> traces) {
        if (number >= 0) {
            Pair pair = pairs.get(number);
            traces.add(contacts.count(), () -> judge(number, pair, contacts, activity.of(pair.host())));
        }
    }

    private static Judged judge(int number, Pair pair, Contacts contacts, Awake awake) {
        Rhythm whole = RhythmJudge.judge(contacts.times(), contacts.count(), awake);
        Judged all = new Judged(number, trace(pair, whole, contacts), -1);
        int path = contacts.commonest();
        if (path < 0) {
            return all;
        }
        int before = contacts.count();
        contacts.keep(path);
        Rhythm part =
                contacts.count() < FEWEST ? Rhythm.NONE : RhythmJudge.judge(contacts.times(), contacts.count(), awake);
        boolean polled = contacts.count() == before || part.isMachine() && part.nats() >= whole.nats();
        return polled ? new Judged(number, trace(pair, part, contacts), path) : all;
    }

    private static Trace trace(Pair pair, Rhythm rhythm, Contacts contacts) {
        return new Trace(
                pair,
                null,
                rhythm,
                RhythmJudge.intervals(contacts.times(), contacts.count(), POOLED),
                contacts.count(),
                contacts.failures(),
                contacts.times()[0],
                contacts.times()[contacts.count() - 1],
                contacts.replySpread(),
                contacts.sentSpread());
    }
}
