// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.stages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ashiato.analysis.stages.Stages.Point;

/**
 * Finds days on end on which a good part of all accounts known by then is used in parallel, the same ones again and
 * again: mailboxes fetched whole, as it seems.
 *
 * @param share of the accounts known by then
 * @param least accounts a day
 */
record ParallelReading(double share, int least) {
    /** Days of it may be so far apart, for a weekend and a day. */
    private static final int APART = 4;
    /** On so many days each account is used, on average. */
    private static final double AGAIN = 2;
    /** A program that does less of it than this is somebody at work beside it. */
    private static final double PROGRAM = 0.2;

    /**
     * The points of each such time, by time.
     *
     * @param apart points that are known to be something else; they only make accounts known
     */
    List<List<Point>> of(List<Point> points, Set<Point> apart, RestHour rest) {
        SortedMap<Integer, List<Point>> days = known(points, apart, rest);
        Map<String, Integer> firsts = new HashMap<>();
        points.forEach(p -> firsts.merge(p.account(), rest.day(p.micros()), Math::min));
        List<List<Integer>> stretches = new ArrayList<>();
        days.forEach((day, its) -> {
            long before = firsts.values().stream().filter(d -> d < day).count();
            int used = accounts(its).size();
            if (used >= least && used >= share * before) {
                if (stretches.isEmpty() || day - stretches.getLast().getLast() > APART) {
                    stretches.add(new ArrayList<>());
                }
                stretches.getLast().add(day);
            }
        });
        List<List<Point>> readings = new ArrayList<>();
        for (List<Integer> stretch : stretches) {
            List<Point> its = stretch.stream()
                    .flatMap(d -> days.getOrDefault(d, List.of()).stream())
                    .toList();
            int uses = stretch.stream()
                    .mapToInt(d -> accounts(days.getOrDefault(d, List.of())).size())
                    .sum();
            if (uses >= AGAIN * accounts(its).size()) {
                readings.add(byItsPrograms(its));
            }
        }
        return readings;
    }

    /** By day what was done with accounts that had been used on an earlier day. */
    private static SortedMap<Integer, List<Point>> known(List<Point> points, Set<Point> apart, RestHour rest) {
        SortedMap<Integer, List<Point>> days = new TreeMap<>();
        Map<String, Integer> firsts = new HashMap<>();
        for (Point point : points) {
            int day = rest.day(point.micros());
            if (firsts.computeIfAbsent(point.account(), a -> day) < day && !apart.contains(point)) {
                days.computeIfAbsent(day, d -> new ArrayList<>()).add(point);
            }
        }
        return days;
    }

    private static List<Point> byItsPrograms(List<Point> points) {
        Map<String, Long> programs = new HashMap<>();
        points.forEach(p -> programs.merge(p.agent(), 1L, Long::sum));
        List<Point> its = points.stream()
                .filter(p -> programs.getOrDefault(p.agent(), 0L) >= PROGRAM * points.size())
                .toList();
        // Many programs of equal share, as where names change by the day: none is beside another.
        return its.isEmpty() ? points : its;
    }

    private static Set<String> accounts(List<Point> points) {
        Set<String> accounts = new HashSet<>();
        points.forEach(p -> accounts.add(p.account()));
        return accounts;
    }
}
