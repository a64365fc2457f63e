// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.trials;

import java.util.ArrayList;
import java.util.List;
import org.ashiato.analysis.trials.Daily.Counts;
import org.ashiato.analysis.trials.Segments.Point;
import org.ashiato.analysis.trials.Trials.Burst;

/**
 * Finds single days far above their neighbours, which make no level of their own: a trial of one or two days.
 *
 * @param times standard deviations above the neighbours' median
 * @param users distinct IDs more than usual, at least: one person's bad day is no trial
 */
record Bursts(double times, double users) {
    List<Burst> bursts(Daily daily) {
        List<Counts> days = daily.days().stream().filter(Counts::covered).toList();
        List<Point> tries = points(days, true);
        List<Point> ids = points(days, false);
        double[] usualTries = Spread.neighbours(tries);
        double[] usualIds = Spread.neighbours(ids);
        Spread spread = Spread.of(tries);
        List<Burst> bursts = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            Counts day = days.get(i);
            if (spread.above((double) day.spread(), usualTries[i]) >= times
                    && day.strangers() - usualIds[i] >= users
                    && day.strangers() >= 2 * usualIds[i]) {
                bursts.add(new Burst(daily.name(), day.day(), day.tries(), day.users(), usualTries[i], List.of()));
            }
        }
        return bursts;
    }

    private static List<Point> points(List<Counts> days, boolean tries) {
        return days.stream()
                .map(d ->
                        new Point((int) d.day().toEpochDay(), d.free(), (double) (tries ? d.spread() : d.strangers())))
                .toList();
    }
}
