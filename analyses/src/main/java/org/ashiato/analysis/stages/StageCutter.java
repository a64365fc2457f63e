// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.stages;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ashiato.analysis.stages.Arrivals.Wave;
import org.ashiato.analysis.stages.Stages.Kind;
import org.ashiato.analysis.stages.Stages.Point;

/**
 * Cuts what the intruder did into stages by how it was done. What a program did at its pace comes first; the rest is
 * cut where new accounts begin or cease to come; and once they have ceased, what is new and what is known are two
 * stages beside one another.
 *
 * @param follow days for which a new account's further uses belong to its coming
 * @param many new accounts a day, which are not a few any more
 */
record StageCutter(MassSignIns mass, ParallelReading reading, Arrivals arrivals, int follow, double many) {
    /** Nobody looked into folders, or nearly everybody that was used was looked into. */
    private static final double FEW_LOOKS = 0.2;

    private static final double MANY_LOOKS = 0.5;
    private static final long DAY = 86_400_000_000L;
    /** Runs of a program may be so many days apart, for a weekend and a day. */
    private static final int RUNS_APART = 4;
    /** In place of the moment at which an account came: when a program signed in to it first. */
    private static final long KNOWN = Long.MIN_VALUE;
    /** A first use is of no more accounts. */
    private static final int ONE_OR_TWO = 2;

    /**
     * A stage and its points by time.
     *
     * @param wave from 1
     * @param runs how often a program signed in to all; 1 for other stages
     */
    record Part(Kind kind, int wave, List<Point> points, int runs) {
        Part(Kind kind, int wave, List<Point> points) {
            this(kind, wave, points, 1);
        }
    }

    /** The stages by begin; together they hold every point once. */
    List<Part> cut(List<Point> points) {
        RestHour rest = RestHour.of(RestHour.moments(points));
        List<List<Point>> runs = mass.of(points);
        Set<Point> taken = Collections.newSetFromMap(new IdentityHashMap<>());
        runs.forEach(taken::addAll);
        Set<Point> massive = Collections.newSetFromMap(new IdentityHashMap<>());
        massive.addAll(taken);
        List<List<Point>> readings = reading.of(points, massive, rest);
        readings.forEach(taken::addAll);
        Map<String, Long> came = new HashMap<>();
        points.forEach(p -> came.putIfAbsent(p.account(), massive.contains(p) ? KNOWN : p.micros()));
        List<Wave> waves = arrivals.waves(
                came.values().stream().filter(at -> at != KNOWN).map(rest::day).toList(),
                points.stream().map(p -> rest.day(p.micros())).toList());
        List<Part> parts = new ArrayList<>();
        runs.forEach(r -> addRun(parts, r, wave(waves, rest.day(r.getFirst().micros()))));
        readings.forEach(r -> parts.add(
                new Part(Kind.WHOLE_MAILBOXES, wave(waves, rest.day(r.getFirst().micros())), r)));
        List<Point> left = points.stream().filter(p -> !taken.contains(p)).toList();
        for (int i = 0; i < waves.size(); i++) {
            int number = i + 1;
            List<Point> its = left.stream()
                    .filter(p -> wave(waves, rest.day(p.micros())) == number)
                    .toList();
            if (!its.isEmpty()) {
                parts.addAll(byHand(its, number, phases(waves.get(i), number, its, runs, rest), came, rest));
            }
        }
        parts.sort(Comparator.comparingLong((Part p) -> p.points.getFirst().micros())
                .thenComparing(Part::kind));
        return parts;
    }

    /** A program that signs in to all every night is one stage, not one a night. */
    private static void addRun(List<Part> parts, List<Point> run, int wave) {
        for (int i = parts.size() - 1; i >= 0; i--) {
            Part earlier = parts.get(i);
            Point last = earlier.points.getLast();
            if (last.agent().equals(run.getFirst().agent())) {
                if (earlier.wave == wave && run.getFirst().micros() - last.micros() <= RUNS_APART * DAY) {
                    List<Point> both = new ArrayList<>(earlier.points);
                    both.addAll(run);
                    parts.set(i, new Part(Kind.MASS_SIGN_IN, wave, both, earlier.runs + 1));
                    return;
                }
                break;
            }
        }
        parts.add(new Part(Kind.MASS_SIGN_IN, wave, run));
    }

    private static int wave(List<Wave> waves, int day) {
        int number = 1;
        while (number < waves.size() && day >= waves.get(number).from()) {
            number++;
        }
        return number;
    }

    /** The moments at which the phases of a wave end. */
    private record Phases(Kind beginning, long first, Kind before, long peak, Kind main, long low) {}

    private Phases phases(Wave wave, int number, List<Point> points, List<List<Point>> runs, RestHour rest) {
        long low = rest.begin(wave.low());
        for (List<Point> run : runs) {
            long at = run.getFirst().micros();
            // A program that signs in to all that are known ends the time in which they are gathered.
            if (at > rest.begin(wave.many()) && at < low + arrivals.pause() * DAY) {
                low = at;
                break;
            }
        }
        if (number > 1) {
            return new Phases(Kind.SECOND_WAVE, 0, Kind.SECOND_WAVE, 0, Kind.SECOND_WAVE, low);
        }
        boolean grew = wave.rate() >= many;
        long second = rest.begin(wave.from() + 1);
        long accounts = points.stream()
                .filter(p -> p.micros() < second)
                .map(Point::account)
                .distinct()
                .count();
        return new Phases(
                Kind.FIRST_USE,
                accounts > ONE_OR_TWO ? 0 : second,
                Kind.FEW_NEW,
                rest.begin(grew ? wave.many() : wave.from()),
                grew ? Kind.MANY_NEW : Kind.FEW_NEW,
                low);
    }

    private List<Part> byHand(List<Point> points, int wave, Phases phases, Map<String, Long> came, RestHour rest) {
        Map<Kind, List<Point>> kinds = new EnumMap<>(Kind.class);
        for (Point point : points) {
            kinds.computeIfAbsent(kind(point, phases, came), k -> new ArrayList<>())
                    .add(point);
        }
        List<Point> main = kinds.getOrDefault(Kind.MANY_NEW, List.of());
        int looks = beginOfLooks(main, rest);
        if (looks > 0) {
            kinds.put(Kind.MANY_NEW, main.subList(0, looks));
            kinds.put(Kind.LOOKING_ROUND, main.subList(looks, main.size()));
        }
        List<Part> parts = new ArrayList<>();
        kinds.forEach((kind, its) -> parts.add(new Part(kind, wave, its)));
        return parts;
    }

    private Kind kind(Point point, Phases phases, Map<String, Long> came) {
        long at = point.micros();
        if (at < phases.first) {
            return phases.beginning;
        }
        if (at < phases.peak) {
            return phases.before;
        }
        if (at < phases.low) {
            return phases.main;
        }
        long first = came.getOrDefault(point.account(), at);
        return first >= phases.low && at - first <= follow * DAY ? Kind.SCATTERED_NEW : Kind.RETURN;
    }

    /** The place from which on accounts are looked into, where up to there they were only signed in to; else 0. */
    private static int beginOfLooks(List<Point> points, RestHour rest) {
        SortedMap<Integer, Set<String>> used = new TreeMap<>();
        SortedMap<Integer, Set<String>> looked = new TreeMap<>();
        for (Point point : points) {
            int day = rest.day(point.micros());
            used.computeIfAbsent(day, d -> new HashSet<>()).add(point.account());
            looked.computeIfAbsent(day, d -> new HashSet<>());
            if (point.isAccess()) {
                looked.getOrDefault(day, new HashSet<>()).add(point.account());
            }
        }
        for (int day : used.keySet()) {
            boolean before = sum(looked.headMap(day)) <= FEW_LOOKS * sum(used.headMap(day));
            boolean after = sum(looked.tailMap(day)) >= MANY_LOOKS * sum(used.tailMap(day));
            boolean here = looked.getOrDefault(day, Set.of()).size()
                    >= MANY_LOOKS * used.getOrDefault(day, Set.of()).size();
            if (day > used.firstKey() && before && here && after) {
                int place = 0;
                while (rest.day(points.get(place).micros()) < day) {
                    place++;
                }
                return place;
            }
        }
        return 0;
    }

    private static int sum(SortedMap<Integer, Set<String>> days) {
        return days.values().stream().mapToInt(Set::size).sum();
    }
}
