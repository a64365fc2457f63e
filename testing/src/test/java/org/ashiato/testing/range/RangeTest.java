// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.range;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the truth of ten seeds against what their logs say. */
class RangeTest {
    private static final Map<Long, Reading> READ = new ConcurrentHashMap<>();
    private static final Set<String> DEDICATED = Set.of("address", "odd");

    static Stream<Long> seeds() {
        return LongStream.rangeClosed(1, 10).boxed();
    }

    private static Reading reading(long seed) {
        return READ.computeIfAbsent(
                seed, it -> Reading.of(Scenario.of(it).hosts(200).lines(120_000)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void keepsTheShapeOfTheCase(long seed) {
        Truth truth = reading(seed).truth();
        assertThat(truth.hosts()).hasSize(31).doesNotHaveDuplicates();
        assertThat(truth.hosts()).filteredOn(host -> !host.succeeded()).hasSize(6);
        assertThat(truth.hosts()).filteredOn(host -> host.wave().equals("I")).hasSize(1);
        assertThat(truth.hosts())
                .filteredOn(host -> host.wave().equals("II"))
                .hasSize(3)
                .noneMatch(Truth.Host::succeeded);
        assertThat(truth.hosts()).filteredOn(host -> host.wave().equals("IV")).hasSize(27);
        assertThat(truth.destinations()).hasSize(23).noneMatch(it -> it.hosts().isEmpty());
        assertThat(truth.destinations())
                .filteredOn(it -> it.kind().equals("upload"))
                .singleElement()
                .satisfies(it -> assertThat(it.hosts()).hasSize(21));
        assertThat(truth.destinations())
                .filteredOn(it -> it.kind().equals("hijacked"))
                .hasSizeBetween(2, 4);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void happensWhenItHappened(long seed) {
        Truth truth = reading(seed).truth();
        for (Truth.Host host : truth.hosts()) {
            int first = Jst.day(Reading.millis(host.first()));
            int last = Jst.day(Reading.millis(host.last()));
            switch (host.wave()) {
                case "I" -> assertThat(List.of(first, last)).containsExactly(0, 14);
                case "II" -> assertThat(first).isEqualTo(10);
                default -> assertThat(first).isBetween(12, 15);
            }
            assertThat(last).isBetween(first, 15);
        }
        assertThat(truth.hosts().stream()
                        .filter(host -> Jst.day(Reading.millis(host.last())) == 15)
                        .filter(Truth.Host::succeeded))
                .hasSizeBetween(1, 4);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void logIsInOrderAndLacksOnlyTheGap(long seed) {
        List<Reading.Line> lines = reading(seed).lines();
        assertThat(lines).isSortedAccordingTo((one, other) -> Long.compare(one.time(), other.time()));
        Truth.Missing gap = reading(seed).truth().gaps().getFirst();
        long from = Reading.millis(gap.from());
        long to = Reading.millis(gap.to());
        assertThat(gap.from()).isEqualTo("2015-05-10T11:01:00Z");
        assertThat(gap.to()).isEqualTo("2015-05-10T14:58:00Z");
        assertThat(between(lines, from, to)).isZero();
        for (int week = 1; week <= 3; week++) {
            assertThat(between(lines, from + week * 7L * Jst.DAY, to + week * 7L * Jst.DAY))
                    .as("the same hours of another Sunday")
                    .isGreaterThan(20);
        }
        assertThat(lines.getLast().time()).isBetween(Jst.at(27, 20, 20), Jst.at(27, 20, 32) - 1);
    }

    private static long between(List<Reading.Line> lines, long from, long to) {
        return lines.stream()
                .filter(line -> line.time() >= from && line.time() < to)
                .count();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void infectedTerminalsDidWhatTheTruthSays(long seed) {
        Reading reading = reading(seed);
        Map<String, List<Reading.Line>> byHost = reading.lines().stream().collect(groupingBy(Reading.Line::host));
        for (Truth.Host host : reading.truth().hosts()) {
            Set<String> destinations = Set.copyOf(host.destinations());
            List<Reading.Line> contacts = byHost.getOrDefault(host.id(), List.of()).stream()
                    .filter(line -> destinations.contains(line.destination()))
                    .toList();
            assertThat(contacts.stream().map(Reading.Line::destination)).containsAll(destinations);
            assertThat(contacts.getFirst().time()).isEqualTo(Reading.millis(host.first()));
            assertThat(contacts.getLast().time()).isEqualTo(Reading.millis(host.last()));
            assertThat(contacts.stream().anyMatch(Reading.Line::succeeded)).isEqualTo(host.succeeded());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nobodyElseContactsTheServersButThoseNamed(long seed) {
        Reading reading = reading(seed);
        Map<String, Set<String>> clients = reading.lines().stream()
                .collect(
                        groupingBy(Reading.Line::destination, mapping(Reading.Line::host, toCollection(TreeSet::new))));
        Map<String, Set<String>> explained = reading.truth().innocents().stream()
                .collect(groupingBy(
                        Truth.Innocent::destination, mapping(Truth.Innocent::host, toCollection(TreeSet::new))));
        for (Truth.Server server : reading.truth().destinations()) {
            Set<String> expected = new TreeSet<>(server.hosts());
            Set<String> innocent = explained.getOrDefault(server.id(), Set.of());
            expected.addAll(innocent);
            assertThat(clients.get(server.id())).as(server.id()).isEqualTo(expected);
            if (DEDICATED.contains(server.kind())) {
                assertThat(innocent).as("the curious alone").hasSizeLessThanOrEqualTo(1);
            } else {
                assertThat(innocent).as("readers of an ordinary site").isNotEmpty();
            }
        }
        Set<String> infected = new HashSet<>();
        reading.truth().hosts().forEach(host -> infected.add(host.id()));
        Set<String> servers = new HashSet<>();
        reading.truth().destinations().forEach(server -> servers.add(server.id()));
        assertThat(reading.truth().innocents())
                .noneMatch(it -> infected.contains(it.host()) && servers.contains(it.destination()))
                .allSatisfy(it -> assertThat(clients.get(it.destination())).contains(it.host()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everythingIsReachedFromAnyDedicatedServerButNotAtOnce(long seed) {
        Truth truth = reading(seed).truth();
        Map<String, Truth.Host> hosts = truth.hosts().stream().collect(toMap(Truth.Host::id, Function.identity()));
        Map<String, Truth.Server> servers = truth.destinations().stream()
                .filter(server -> !server.kind().equals("upload"))
                .collect(toMap(Truth.Server::id, Function.identity()));
        Map<String, Integer> steps = new java.util.TreeMap<>();
        Deque<String> waiting = new ArrayDeque<>();
        String start = new TreeSet<>(servers.keySet()).first();
        waiting.add(start);
        steps.put(start, 0);
        while (!waiting.isEmpty()) {
            String id = waiting.poll();
            Truth.Host host = hosts.get(id);
            Truth.Server server = servers.get(id);
            List<String> next = host != null ? host.destinations() : server != null ? server.hosts() : List.of();
            for (String other : next) {
                if ((hosts.containsKey(other) || servers.containsKey(other)) && !steps.containsKey(other)) {
                    steps.put(other, steps.getOrDefault(id, 0) + 1);
                    waiting.add(other);
                }
            }
        }
        assertThat(steps).hasSize(31 + 22);
        assertThat(steps.values().stream().mapToInt(it -> it).max().orElse(0)).isGreaterThanOrEqualTo(4);
        assertThat(truth.destinations())
                .filteredOn(it -> it.hosts().size() == 1)
                .hasSizeGreaterThanOrEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void officeKeepsOfficeHours(long seed) {
        long[] hours = new long[24];
        long[] days = new long[28];
        for (Reading.Line line : reading(seed).lines()) {
            days[Jst.day(line.time())]++;
            if (Jst.working(Jst.day(line.time()))) {
                hours[Jst.hour(line.time())]++;
            }
        }
        assertThat(hours[12]).as("lunch").isGreaterThan(hours[11]).isGreaterThan(hours[13]);
        assertThat(hours[3]).as("night").isBetween(1L, hours[10] / 3);
        for (int sunday = 2; sunday < 28; sunday += 7) {
            assertThat(days[sunday]).isLessThan(days[sunday + 1] / 2);
        }
    }
}
