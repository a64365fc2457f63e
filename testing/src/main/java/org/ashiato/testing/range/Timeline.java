// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.range;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** Runs a world hour by hour and hands its visits on in the order of time; it never holds much more than an hour. */
final class Timeline {
    /** Sunday 10 May, 20:01–23:58: these lines were never saved. */
    static final long GAP_FROM = Jst.at(2, 20, 1);

    static final long GAP_TO = Jst.at(2, 23, 58);

    private static final Comparator<Visit> BY_TIME = Comparator.comparingLong(Visit::time);

    private Timeline() {}

    static void run(World world, long end, Consumer<Visit> log) {
        List<Habit> habits = world.habits();
        List<Visit> waiting = new ArrayList<>();
        for (long hour = Jst.START; hour < end; hour += Jst.HOUR) {
            long next = Math.min(end, hour + Jst.HOUR);
            for (Habit habit : habits) {
                habit.until(next, waiting::add);
            }
            waiting.sort(BY_TIME); // stable: at the same moment the order of the habits holds
            int done = 0;
            while (done < waiting.size() && waiting.get(done).time() < next) {
                write(waiting.get(done++), log);
            }
            waiting.subList(0, done).clear();
        }
    }

    private static void write(Visit visit, Consumer<Visit> log) {
        if (visit.time() >= Jst.START && (visit.time() < GAP_FROM || visit.time() >= GAP_TO)) {
            Trace trace = visit.trace();
            if (trace != null) {
                trace.saw(visit);
            }
            log.accept(visit);
        }
    }
}
