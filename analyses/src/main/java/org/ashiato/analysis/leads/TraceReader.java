// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.leads;

import java.util.ArrayList;
import java.util.List;
import org.ashiato.analysis.rhythm.Awake;
import org.ashiato.analysis.rhythm.Rhythm;
import org.ashiato.analysis.rhythm.RhythmJudge;
import org.ashiato.model.Rows;
import org.jspecify.annotations.Nullable;

/** Judges pairs one after another as their contacts stream by; holds one pair's contacts at a time. */
final class TraceReader {
    private static final int FEWEST = 5;
    private static final int POOLED = 40;

    private final List<Pair> pairs;
    private final Activity activity;
    private final List<Trace> traces = new ArrayList<>();
    private final Contacts contacts = new Contacts();

    private TraceReader(List<Pair> pairs, Activity activity) {
        this.pairs = pairs;
        this.activity = activity;
    }

    /** Reads rows of pair number, microseconds, bytes in, bytes out, failed, path; sorted by the first two. */
    static List<Trace> read(Rows rows, List<Pair> pairs, Activity activity) {
        return new TraceReader(pairs, activity).read(rows);
    }

    private List<Trace> read(Rows rows) {
        int number = -1;
        while (rows.next()) {
            int next = (int) rows.number(0);
            if (next != number) {
                close(number);
                number = next;
                contacts.clear();
            }
            contacts.add(rows.number(1), rows.number(2), rows.number(3), rows.number(4) == 1, rows.text(5));
        }
        close(number);
        return traces;
    }

    private void close(int number) {
        if (number < 0) {
            return;
        }
        Pair pair = pairs.get(number);
        Awake awake = activity.of(pair.host());
        Rhythm whole = RhythmJudge.judge(contacts.times(), contacts.count(), awake);
        Trace all = trace(pair, null, whole);
        String path = contacts.commonest();
        if (path == null) {
            traces.add(all);
            return;
        }
        int before = contacts.count();
        contacts.keep(path);
        Rhythm part =
                contacts.count() < FEWEST ? Rhythm.NONE : RhythmJudge.judge(contacts.times(), contacts.count(), awake);
        boolean polled = contacts.count() == before || part.isMachine() && part.nats() >= whole.nats();
        traces.add(polled ? trace(pair, path, part) : all);
    }

    private Trace trace(Pair pair, @Nullable String path, Rhythm rhythm) {
        return new Trace(
                pair,
                path,
                contacts.endpoints(),
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
