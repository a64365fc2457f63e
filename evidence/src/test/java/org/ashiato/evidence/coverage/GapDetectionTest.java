// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** How often quiet is taken for a gap, and how short a gap is found, over many made-up offices. */
class GapDetectionTest {
    private static final int SEEDS = 2;

    /** Gap lengths, minutes: two by day, two in the evening and at night. */
    private static final int[] LENGTHS = {30, 120, 60, 240};

    private static LocalDateTime start(Random random, boolean day) {
        return LocalDateTime.of(2015, 5, 11, day ? 9 : 20, 0)
                .plusDays(7L * random.nextInt(3) + random.nextInt(5))
                .plusSeconds(random.nextInt(day ? 20_000 : 10_000));
    }

    private static Silence cut(OfficeSeries office, long[] times, LocalDateTime start, int minutes) {
        long from = start.atZone(office.zone()).toEpochSecond() * 1_000_000;
        long[] left = OfficeSeries.without(times, from, from + minutes * Volume.MICROS_PER_MINUTE);
        int at = -Arrays.binarySearch(left, from) - 1;
        return new Silence(left[at - 1], left[at]);
    }

    private static boolean found(OfficeSeries office, long[] times, Silence cut) {
        return Logs.gaps(office, OfficeSeries.without(times, cut.from() + 1, cut.to())).stream()
                .anyMatch(g -> g.silence().equals(cut));
    }

    @Test
    void falseAlarmsAreRareAndLongGapsInLiveHoursAreFound() {
        int alarms = 0;
        int series = 0;
        int[] live = new int[LENGTHS.length];
        System.out.println("people, night events a minute, bursts | false alarms | found of " + SEEDS
                + ": by day 30, 120 min; evening and night 60, 240 min");
        for (int people : new int[] {5, 60, 250}) {
            for (double night : new double[] {0, 0.5, 3}) {
                for (double bursts : new double[] {0, 0.5}) {
                    OfficeSeries office = OfficeSeries.of(people, night, bursts);
                    int here = 0;
                    int[] found = new int[LENGTHS.length];
                    for (int seed = 0; seed < SEEDS; seed++) {
                        long[] times = office.times(1000L * people + seed);
                        Random random = new Random(seed);
                        here += Logs.gaps(office, times).size();
                        for (int i = 0; i < LENGTHS.length; i++) {
                            Silence cut = cut(office, times, start(random, i < 2), LENGTHS[i]);
                            found[i] += found(office, times, cut) ? 1 : 0;
                        }
                    }
                    System.out.printf(
                            Locale.ROOT,
                            "%4d %4.1f %4.1f | %d | %s%n",
                            people,
                            night,
                            bursts,
                            here,
                            Arrays.toString(found));
                    alarms += here;
                    series += SEEDS;
                    if (people >= 60 && night >= 0.5) {
                        for (int i = 0; i < LENGTHS.length; i++) {
                            live[i] += found[i];
                        }
                    }
                }
            }
        }
        System.out.printf(Locale.ROOT, "%.3f false alarms per 28 days%n", (double) alarms / series);
        assertThat((double) alarms / series).isLessThanOrEqualTo(0.05);
        // Eight live settings of two seeds each; a gap of an hour at night may hide in a quiet one.
        assertThat(live[0]).as("half an hour by day").isEqualTo(16);
        assertThat(live[1]).as("two hours by day").isEqualTo(16);
        assertThat(live[2]).as("an hour at night").isGreaterThanOrEqualTo(10);
        assertThat(live[3]).as("four hours at night").isEqualTo(16);
    }

    @Property(tries = 10, shrinking = ShrinkingMode.OFF)
    void anythingLostInBusyHoursIsNamedToTheEvent(
            @ForAll @IntRange(max = 1_000_000) int seed,
            @ForAll @IntRange(min = 30, max = 180) int minutes,
            @ForAll @DoubleRange(max = 2) double night) {
        OfficeSeries office = OfficeSeries.of(80, night, 0.3);
        long[] times = office.times(seed);
        Silence cut = cut(office, times, start(new Random(seed), true), minutes);
        assertThat(found(office, times, cut)).isTrue();
    }
}
