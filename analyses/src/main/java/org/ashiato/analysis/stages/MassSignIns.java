// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.stages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ashiato.analysis.stages.Stages.Deed;
import org.ashiato.analysis.stages.Stages.Point;

/**
 * Finds sign-ins to one account after another at a pace that no hand keeps: of one program, each within {@code pace}
 * of the one before, to at least {@code together} accounts, hardly any of them twice.
 *
 * @param pace microseconds
 * @param together accounts
 */
record MassSignIns(long pace, int together) {
    /** The share of sign-ins that may be to an account that had its turn already: a program tries again at times. */
    private static final double AGAIN = 0.2;

    /** Runs, each by time. */
    List<List<Point>> of(List<Point> points) {
        Map<String, List<Point>> running = new HashMap<>();
        List<List<Point>> runs = new ArrayList<>();
        for (Point point : points) {
            if (point.deed() == Deed.SIGN_IN) {
                List<Point> run = running.computeIfAbsent(point.agent(), a -> new ArrayList<>());
                if (!run.isEmpty() && point.micros() - run.getLast().micros() > pace) {
                    if (isMass(run)) {
                        runs.add(List.copyOf(run));
                    }
                    run.clear();
                }
                run.add(point);
            }
        }
        running.values().stream().filter(this::isMass).map(List::copyOf).forEach(runs::add);
        runs.sort((a, b) -> Long.compare(a.getFirst().micros(), b.getFirst().micros()));
        return runs;
    }

    private boolean isMass(List<Point> run) {
        Set<String> accounts = new HashSet<>();
        run.forEach(p -> accounts.add(p.account()));
        return accounts.size() >= together && accounts.size() >= (1 - AGAIN) * run.size();
    }
}
