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
import org.ashiato.analysis.closure.Visit.Line;
import org.ashiato.analysis.rhythm.Awake;
import org.ashiato.analysis.rhythm.Rhythm;
import org.ashiato.analysis.rhythm.RhythmJudge;
import org.ashiato.model.Rows;
import org.jspecify.annotations.Nullable;

/**
 * Sums up destinations as their contacts stream by, site by site, terminal by terminal, and by time. Paths are known by
 * numbers in the order of their names.
 */
final class SiteReader {
    private static final long DAY = 86_400_000_000L;
    private static final int FEWEST = 4;
    private static final int POOLED = 40;
    private static final int COMMONEST = 4;
    private static final double MOSTLY = 0.6;
    private static final int MOST_PATHS = 20_000;

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
    private record Visits(Visit whole, Map<Integer, Visit> paths) {}

    private SiteReader(List<String> destinations, List<Map<Integer, String>> names, List<String> hosts) {
        this.destinations = destinations;
        this.names = names;
        this.hosts = hosts;
    }

    /**
     * Reads rows in which destination and terminal stand as their numbers in these lists.
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
        int nextDestination = (int) rows.number(0);
        int nextHost = (int) rows.number(1);
        if (nextDestination != destination) {
            closeSite();
        } else if (nextHost != host) {
            closeHost();
        }
        destination = nextDestination;
        host = nextHost;
        boolean failed = rows.number(3) == 1;
        Line line = new Line(rows.number(2), rows.number(5), rows.number(6), rows.number(7));
        whole.add(failed, line);
        int path = (int) rows.number(4);
        if (path >= 0 && (paths.size() < MOST_PATHS || paths.containsKey(path))) {
            paths.computeIfAbsent(path, p -> new Contacts()).add(failed, line);
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
        Visit all = whole.visit(host);
        Map<Integer, Visit> paths = new HashMap<>();
        parts.forEach((path, contacts) -> paths.put(path, contacts.visit(host).on(all)));
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
        Map<String, Visit> visits = new HashMap<>();
        Map<Integer, Map<String, Visit>> byPath = new HashMap<>();
        for (Visits one : all) {
            visits.put(one.whole().host(), one.whole());
            one.paths()
                    .forEach((path, visit) ->
                            byPath.computeIfAbsent(path, p -> new HashMap<>()).put(visit.host(), visit));
        }
        Map<Integer, Integer> contacts = new HashMap<>();
        byPath.forEach((path, byHost) -> contacts.put(path, sum(byHost.values())));
        // A path that was asked for once or twice in all shows nothing on a site of many.
        Map<Integer, Map<String, Visit>> shown = new TreeMap<>();
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

    private static int sum(Collection<Visit> visits) {
        int sum = 0;
        for (Visit visit : visits) {
            sum += visit.contacts();
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
                Visit part = one.paths().get(path);
                here += part == null ? 0 : part.contacts();
            }
            count += here >= MOSTLY * one.whole().contacts() ? 1 : 0;
        }
        return count;
    }

    /** Contacts of one terminal with one destination or path. */
    private static final class Contacts {
        private long[] times = new long[4];
        private int count;
        private int failures;
        private @Nullable Line first;
        private @Nullable Line success;
        private @Nullable Line last;

        void add(boolean failed, Line line) {
            if (count == times.length) {
                times = Arrays.copyOf(times, 2 * count);
            }
            times[count++] = line.micros();
            failures += failed ? 1 : 0;
            first = first == null ? line : first;
            success = success == null && !failed ? line : success;
            last = line;
        }

        Visit visit(String host) {
            Rhythm rhythm = count < FEWEST ? Rhythm.NONE : RhythmJudge.judge(times, count, Awake.ALWAYS);
            List<Line> lines = new ArrayList<>();
            for (Line line : Arrays.asList(first, success, last)) {
                if (line != null && !lines.contains(line)) {
                    lines.add(line);
                }
            }
            return new Visit(
                    host,
                    count,
                    failures,
                    times[0],
                    times[count - 1],
                    days(),
                    rhythm,
                    rhythm.nats(),
                    RhythmJudge.intervals(times, count, POOLED),
                    lines);
        }

        // Most are visits of one contact, so this is asked a million times.
        private int[] days() {
            int[] days = new int[count];
            int n = 0;
            for (int i = 0; i < count; i++) {
                int day = (int) (times[i] / DAY);
                if (n == 0 || days[n - 1] != day) {
                    days[n++] = day;
                }
            }
            return Arrays.copyOf(days, n);
        }
    }
}
