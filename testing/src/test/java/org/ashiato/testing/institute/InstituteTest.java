// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.institute;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the truth of some seeds against what their logs say. */
class InstituteTest {
    private static final Map<Long, Reading> READ = new ConcurrentHashMap<>();
    private static final int TAKEN = 26;

    @TempDir
    static Path folder;

    static Stream<Long> seeds() {
        return LongStream.rangeClosed(1, 5).boxed();
    }

    private static Reading reading(long seed) {
        return READ.computeIfAbsent(seed, it -> {
            try {
                Setting small = Setting.of(it).ids(400).lines(200_000).mail(30_000);
                return Reading.of(small, folder.resolve("seed" + it));
            } catch (IOException e) {
                throw new AssertionError("the case cannot be written", e);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void keepsTheShapeOfTheCase(long seed) {
        Truth truth = reading(seed).truth();
        assertThat(truth.accounts())
                .hasSize(TAKEN)
                .extracting(Truth.Account::id)
                .doesNotHaveDuplicates();
        assertThat(truth.accounts()).filteredOn(it -> it.group() == 2).hasSizeBetween(4, TAKEN / 2);
        assertThat(truth.addresses()).hasSizeBetween(TAKEN / 2, TAKEN * 2);
        assertThat(truth.addresses().stream().map(Truth.Origin::kind).collect(Collectors.toSet()))
                .contains("tor", "vpn", "hosting", "other");
        assertThat(truth.changes()).hasSize(3);
        assertThat(truth.stages()).extracting(Truth.Stage::number).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(truth.stages())
                .filteredOn(it -> it.number() < 7)
                .extracting(Truth.Stage::from)
                .isSorted();
        assertThat(truth.stages().getFirst().accounts()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void signInsOfTheTruthAreInTheLogAndOthersAreNot(long seed) {
        Reading reading = reading(seed);
        Map<String, Set<String>> addresses = new TreeMap<>();
        Map<String, Instant> first = new HashMap<>();
        Map<String, Instant> last = new HashMap<>();
        Map<String, Set<String>> told = new TreeMap<>();
        reading.truth().accounts().forEach(it -> told.put(it.id(), new TreeSet<>(it.addresses())));
        for (Reading.SignIn signIn : reading.signIns()) {
            if (signIn.succeeded() && told.getOrDefault(signIn.user(), Set.of()).contains(signIn.address())) {
                addresses.computeIfAbsent(signIn.user(), key -> new TreeSet<>()).add(signIn.address());
                first.putIfAbsent(signIn.user(), signIn.time());
                last.put(signIn.user(), signIn.time());
            }
        }
        assertThat(addresses).isEqualTo(told);
        for (Truth.Account account : reading.truth().accounts()) {
            assertThat(Instant.parse(account.first())).isBetween(first.get(account.id()), end(first, account));
            assertThat(Instant.parse(account.last())).isBetween(last.get(account.id()), end(last, account));
        }
        Map<String, Set<String>> dedicated = reading.truth().addresses().stream()
                .filter(it -> Set.of("hosting", "other").contains(it.kind()))
                .collect(Collectors.toMap(Truth.Origin::id, it -> new TreeSet<>(it.accounts())));
        assertThat(reading.signIns())
                .filteredOn(it -> it.succeeded() && dedicated.containsKey(it.address()))
                .allSatisfy(it -> assertThat(dedicated.get(it.address())).contains(it.user()));
    }

    /** The log has whole seconds. */
    private static Instant end(Map<String, Instant> times, Truth.Account account) {
        Instant time = times.get(account.id());
        if (time == null) {
            throw new AssertionError(account.id() + " has no sign-in");
        }
        return time.plusSeconds(1);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void actorKeepsHours(long seed) {
        Reading reading = reading(seed);
        ZoneId zone = ZoneId.of(reading.truth().actor().zone());
        Map<String, List<String>> actors = reading.truth().accounts().stream()
                .collect(Collectors.toMap(Truth.Account::id, Truth.Account::addresses));
        for (Reading.SignIn signIn : reading.signIns()) {
            if (actors.getOrDefault(signIn.user(), List.of()).contains(signIn.address())) {
                // An evening belongs to the day on which it begins.
                ZonedDateTime local = signIn.time().atZone(zone).minusHours(4);
                assertThat(local.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
                assertThat(local.getHour()).isBetween(12, 22);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everythingCanBeReachedFromTheIndicator(long seed) throws IOException {
        Truth truth = reading(seed).truth();
        List<String> named = Files.readAllLines(folder.resolve("seed" + seed + "/ioc.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
        assertThat(named).hasSize(1);
        Map<String, List<String>> next = new HashMap<>();
        truth.accounts().forEach(it -> next.put(it.id(), it.addresses()));
        truth.addresses().forEach(it -> next.put(it.id(), it.accounts()));
        Set<String> reached = new HashSet<>(named);
        Deque<String> waiting = new ArrayDeque<>(named);
        while (!waiting.isEmpty()) {
            next.getOrDefault(waiting.remove(), List.of()).stream()
                    .filter(reached::add)
                    .forEach(waiting::add);
        }
        assertThat(reached).containsExactlyInAnyOrderElementsOf(next.keySet());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void foundPasswordsAreTriedNoMore(long seed) {
        Reading reading = reading(seed);
        LocalDate end =
                LocalDate.parse(String.valueOf(reading.truth().changes().get(2).until()));
        Set<String> taken = new HashSet<>();
        long triedLater = 0;
        long found = 0;
        for (Truth.Account account : reading.truth().accounts()) {
            taken.add(account.id());
            if (account.passwordFound() == null) {
                continue;
            }
            found++;
            LocalDate day = LocalDate.parse(account.passwordFound());
            assertThat(day)
                    .isBeforeOrEqualTo(Instant.parse(account.first())
                            .atOffset(Reading.JAPAN)
                            .toLocalDate());
            assertThat(reading.tries())
                    .anyMatch(it -> it.user().equals(account.id())
                            && it.day().equals(day)
                            && it.result().equals("right"));
            triedLater += wrong(reading, account.id(), day.plusDays(1), end);
        }
        assertThat(found).isGreaterThan(TAKEN / 3);
        LocalDate third = LocalDate.parse(reading.truth().changes().get(2).at()).plusDays(4);
        Map<String, Long> untouched = reading.tries().stream()
                .filter(it -> it.result().equals("wrong")
                        && it.day().isAfter(third)
                        && !it.day().isAfter(end))
                .filter(it -> !taken.contains(it.user()))
                .collect(groupingBy(Reading.Try::user, counting()));
        double usual = untouched.values().stream().mapToLong(it -> it).average().orElse(0);
        assertThat(usual).isGreaterThan(15);
        assertThat((double) triedLater / found)
                .as("tries after the password was found")
                .isLessThan(usual / 3);
    }

    private static long wrong(Reading reading, String user, LocalDate from, LocalDate to) {
        return reading.tries().stream()
                .filter(it -> it.user().equals(user) && it.result().equals("wrong"))
                .filter(it -> !it.day().isBefore(from) && !it.day().isAfter(to))
                .count();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void seriesChangeTheirLevelOnTheDay(long seed) {
        Reading reading = reading(seed);
        for (Truth.Change change : reading.truth().changes()) {
            String result = change.series().equals("directory.unknown_id") ? "unknown" : "wrong";
            LocalDate at = LocalDate.parse(change.at());
            double before = names(reading, result, at.minusDays(7), at.minusDays(1));
            assertThat(names(reading, result, at, at.plusDays(6)))
                    .as("%s from %s, before %s", change.series(), change.at(), before)
                    .isGreaterThan(2.5 * before);
            if (change.until() != null) {
                LocalDate end = LocalDate.parse(change.until());
                assertThat(names(reading, result, end.plusDays(2), end.plusDays(8)))
                        .isLessThan(names(reading, result, end.minusDays(1), end) / 2);
            }
        }
    }

    /** Different names a day, mean: one client that asks all day long counts once. */
    private static double names(Reading reading, String result, LocalDate from, LocalDate to) {
        Map<LocalDate, Set<String>> names = new HashMap<>();
        for (Reading.Try one : reading.tries()) {
            if (one.result().equals(result)
                    && !one.day().isBefore(from)
                    && !one.day().isAfter(to)) {
                names.computeIfAbsent(one.day(), day -> new HashSet<>()).add(one.user());
            }
        }
        double days = to.toEpochDay() - from.toEpochDay() + 1;
        return names.values().stream().mapToInt(Set::size).sum() / days;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void innocentsAreNotInTheTruthAndAreInTheLog(long seed) {
        Reading reading = reading(seed);
        Set<String> guilty = new HashSet<>();
        reading.truth().accounts().forEach(it -> guilty.add(it.id()));
        reading.truth().addresses().forEach(it -> guilty.add(it.id()));
        assertThat(reading.truth().innocents()).isNotEmpty().noneMatch(it -> guilty.contains(it.id()));
        for (Truth.Innocent innocent : reading.truth().innocents()) {
            switch (innocent.trap()) {
                case "forgotten_phone" ->
                    assertThat(failures(reading, innocent.id())).isGreaterThan(100);
                case "likes_tor", "popular_vpn", "poller", "shared_account" ->
                    assertThat(addresses(reading, innocent.id())).isNotEmpty();
                case "retired_client" ->
                    assertThat(reading.tries())
                            .filteredOn(it -> it.user().equals(innocent.id())
                                    && it.result().equals("unknown"))
                            .hasSizeGreaterThan(100);
                default -> assertThat(innocent.why()).isNotEmpty();
            }
        }
        Set<String> actors =
                reading.truth().addresses().stream().map(Truth.Origin::id).collect(Collectors.toSet());
        Set<String> shared = new HashSet<>();
        reading.truth().innocents().stream()
                .filter(it -> it.trap().equals("popular_vpn"))
                .forEach(it -> shared.addAll(addresses(reading, it.id())));
        shared.retainAll(actors);
        assertThat(shared).as("exits that innocents and the actor share").isNotEmpty();
    }

    private static long failures(Reading reading, String user) {
        return reading.signIns().stream()
                .filter(it -> it.user().equals(user) && !it.succeeded())
                .count();
    }

    private static Set<String> addresses(Reading reading, String user) {
        return reading.signIns().stream()
                .filter(it -> it.user().equals(user) && it.succeeded())
                .map(Reading.SignIn::address)
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void logsAreInOrderAndCrossNewYear(long seed) {
        Reading reading = reading(seed);
        assertThat(reading.signIns()).extracting(Reading.SignIn::time).isSorted();
        assertThat(reading.tries()).extracting(Reading.Try::time).isSorted();
        assertThat(reading.tries().getFirst().day()).isEqualTo(LocalDate.parse("2017-01-22"));
        assertThat(reading.tries().getLast().day())
                .isBetween(LocalDate.parse("2018-01-05"), LocalDate.parse("2018-01-06"));
    }
}
