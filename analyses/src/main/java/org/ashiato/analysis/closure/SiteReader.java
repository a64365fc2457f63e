// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.closure;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ashiato.analysis.Domains;
import org.ashiato.analysis.InTurn;
import org.ashiato.analysis.closure.Unit.Timed;
import org.ashiato.analysis.rhythm.Awake;
import org.ashiato.analysis.rhythm.Rhythm;
import org.ashiato.analysis.rhythm.RhythmJudge;
import org.ashiato.model.Rows;

/**
 * Sums up destinations as their contacts stream by, site by site, terminal by terminal, and by time. Paths are known by
 * numbers in the order of their names.
 */
final class SiteReader {
    private static final int FEWEST = 4;
    private static final int POOLED = 40;
    private static final int COMMONEST = 4;
    private static final double MOSTLY = 0.6;
    private static final int MOST_PATHS = 20_000;
    private static final int[] NO_DAYS = {};
    private static final float[] NO_INTERVALS = {};

    private final List<String> destinations;
    private final List<Map<Integer, String>> names;
    private final List<String> hosts;
    private final InTurn<Site> sites = new InTurn<>();
    private int destination = -1;
    private int host = -1;
    private InTurn<Visits> visits = new InTurn<>();
    private int rows;
    private Contacts whole = new Contacts();
    private Map<Integer, Contacts> paths = new HashMap<>();

    /** One terminal's contacts with a destination, all together and by path. */
    private record Visits(Timed whole, Map<Integer, Timed> paths) {}

    private SiteReader(List<String> destinations, List<Map<Integer, String>> names, List<String> hosts) {
        this.destinations = destinations;
        this.names = names;
        this.hosts = hosts;
    }

    /**
     * Reads rows of destination and terminal, microseconds, path and failure; {@code visits.sql} says how two stand in
     * one. Destination and terminal are their numbers in these lists.
     *
     * @param names of each destination's paths, by number; at least of those that more than a chance visit shows
     * @return in the order of the destinations
     */
    static List<Site> read(Rows rows, List<String> destinations, List<Map<Integer, String>> names, List<String> hosts) {
        SiteReader reader = new SiteReader(destinations, names, hosts);
        while (rows.next()) {
            reader.add(rows);
        }
        reader.closeSite();
        Map<String, Site> sites = new HashMap<>();
        reader.sites.all().forEach(s -> sites.put(s.destination(), s));
        return destinations.stream()
                .flatMap(d -> Stream.ofNullable(sites.get(d)))
                .toList();
    }

    private void add(Rows rows) {
        long ends = rows.number(0);
        int nextDestination = (int) (ends >> 32);
        int nextHost = (int) ends;
        if (nextDestination != destination) {
            closeSite();
        } else if (nextHost != host) {
            closeHost();
        }
        destination = nextDestination;
        host = nextHost;
        long micros = rows.number(1);
        long manner = rows.number(2);
        boolean failed = (manner & 1) == 1;
        whole.add(failed, micros);
        int path = (int) (manner >> 1);
        if (path >= 0 && (paths.size() < MOST_PATHS || paths.containsKey(path))) {
            paths.computeIfAbsent(path, p -> new Contacts()).add(failed, micros);
        }
    }

    private void closeHost() {
        if (whole.count == 0) {
            return;
        }
        String name = hosts.get(host);
        Contacts all = whole;
        Map<Integer, Contacts> parts = paths;
        visits.add(all.count, () -> visits(name, all, parts));
        rows += all.count;
        whole = new Contacts();
        paths = new HashMap<>();
    }

    private static Visits visits(String host, Contacts whole, Map<Integer, Contacts> parts) {
        Timed all = whole.visit(host);
        Map<Integer, Timed> paths = new HashMap<>();
        parts.forEach((path, contacts) -> {
            Timed part = contacts.visit(host);
            paths.put(path, new Timed(part.visit().on(all.visit()), part.intervals()));
        });
        return new Visits(all, paths);
    }

    private void closeSite() {
        closeHost();
        if (rows > 0) {
            String name = destinations.get(destination);
            Map<Integer, String> named = names.get(destination);
            InTurn<Visits> all = visits;
            sites.add(rows, () -> site(name, named, all.all()));
        }
        visits = new InTurn<>();
        rows = 0;
    }

    private static Site site(String destination, Map<Integer, String> names, List<Visits> all) {
        List<Timed> visits = new ArrayList<>();
        Map<Integer, List<Timed>> byPath = new HashMap<>();
        for (Visits one : all) {
            visits.add(one.whole());
            one.paths()
                    .forEach((path, visit) ->
                            byPath.computeIfAbsent(path, p -> new ArrayList<>()).add(visit));
        }
        Map<Integer, Integer> contacts = new HashMap<>();
        byPath.forEach((path, byHost) -> contacts.put(path, sum(byHost)));
        // A path that was asked for once or twice in all shows nothing on a site of many.
        Map<Integer, List<Timed>> shown = new TreeMap<>();
        byPath.forEach((path, byHost) -> {
            if (byPath.size() <= 8 || contacts.getOrDefault(path, 0) > 2) {
                shown.put(path, byHost);
            }
        });
        List<Unit> kept = new ArrayList<>();
        shown.forEach(
                (path, byHost) -> kept.add(Unit.of(destination, requireNonNull(names.get(path), "no name"), byHost)));
        return new Site(
                destination,
                Domains.registered(destination),
                Unit.of(destination, null, visits),
                kept,
                byPath.size(),
                narrow(all, contacts));
    }

    private static int sum(Collection<Timed> visits) {
        int sum = 0;
        for (Timed one : visits) {
            sum += one.visit().contacts();
        }
        return sum;
    }

    /** Terminals most of whose contacts go to the commonest paths. */
    private static int narrow(List<Visits> all, Map<Integer, Integer> contacts) {
        List<Integer> commonest = contacts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(COMMONEST)
                .map(Map.Entry::getKey)
                .toList();
        int count = 0;
        for (Visits one : all) {
            int here = 0;
            for (Integer path : commonest) {
                Timed part = one.paths().get(path);
                here += part == null ? 0 : part.visit().contacts();
            }
            count += here >= MOSTLY * one.whole().visit().contacts() ? 1 : 0;
        }
        return count;
    }

    /** Contacts of one terminal with one destination or path. */
    private static final class Contacts {
        private long[] times = new long[4];
        private int count;
        private int failures;

        void add(boolean failed, long micros) {
            if (count == times.length) {
                times = Arrays.copyOf(times, 2 * count);
            }
            times[count++] = micros;
            failures += failed ? 1 : 0;
        }

        Timed visit(String host) {
            double rhythm = (count < FEWEST ? Rhythm.NONE : RhythmJudge.judge(times, count, Awake.ALWAYS)).nats();
            return new Timed(
                    new Visit(host, count, failures, times[0], times[count - 1], laterDays(), rhythm, rhythm),
                    // Fewer intervals are not pooled, and nearly all visits are of one contact.
                    count <= RhythmJudge.FEWEST ? NO_INTERVALS : RhythmJudge.intervals(times, count, POOLED));
        }

        private int[] laterDays() {
            int last = Visit.day(times[0]);
            int[] later = NO_DAYS;
            for (int i = 1; i < count; i++) {
                int day = Visit.day(times[i]);
                if (day != last) {
                    later = Arrays.copyOf(later, later.length + 1);
                    later[later.length - 1] = day;
                    last = day;
                }
            }
            return later;
        }
    }
}
