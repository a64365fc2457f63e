// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.ashiato.model.Organisation;
import org.junit.jupiter.api.Test;

class GapDetectionTest {
    private static final int SEEDS = Integer.getInteger("seeds", 4);

    static Organisation organisation(ZoneId zone) {
        return new Organisation("", zone, List.of(), List.of(), LocalTime.of(8, 30), LocalTime.of(17, 15));
    }

    private static List<GapJudge.Judged> gaps(OfficeSeries office, long[] times) {
        return new GapJudge(OfficeSeries.volume(times), new Days(organisation(office.zone())), false).gaps();
    }

    @Test
    void measuresFalseAlarmsAndDetection() {
        int alarms = 0;
        int series = 0;
        System.out.println(
                "people night bursty | false alarms a series | found of gaps, day: 10 30 120 min | night: 30 120 240 min");
        for (int people : new int[] {5, 50, 400}) {
            for (double night : new double[] {0, 0.05, 0.5, 5}) {
                for (double bursty : new double[] {0, 0.5, 2}) {
                    OfficeSeries office = OfficeSeries.of(people, night, bursty);
                    int here = 0;
                    int[] found = new int[6];
                    for (int seed = 0; seed < SEEDS; seed++) {
                        long[] times = office.times(1000L * people + seed);
                        here += gaps(office, times).size();
                        Random random = new Random(seed);
                        for (int i = 0; i < 6; i++) {
                            boolean day = i < 3;
                            int length = new int[] {10, 30, 120, 30, 120, 240}[i];
                            LocalDateTime start = LocalDateTime.of(2015, 5, 11, day ? 9 : 20, 0)
                                    .plusDays(7L * random.nextInt(3) + random.nextInt(5))
                                    .plusSeconds(random.nextInt(day ? 20_000 : 10_000));
                            long from = start.atZone(office.zone()).toEpochSecond() * 1_000_000;
                            long to = from + length * 60_000_000L;
                            long[] cut = OfficeSeries.without(times, from, to);
                            int at = -Arrays.binarySearch(cut, from) - 1;
                            Silence real = new Silence(cut[at - 1], cut[at]);
                            if (gaps(office, cut).stream()
                                    .anyMatch(g -> g.silence().equals(real))) {
                                found[i]++;
                            }
                        }
                    }
                    System.out.printf(
                            java.util.Locale.ROOT,
                            "%6d %5.2f %6.1f | %5.2f | %s%n",
                            people,
                            night,
                            bursty,
                            (double) here / SEEDS,
                            Arrays.toString(found));
                    alarms += here;
                    series += SEEDS;
                }
            }
        }
        System.out.printf(java.util.Locale.ROOT, "%.3f false alarms per 28 days%n", (double) alarms / series);
        assertThat((double) alarms / series).isLessThan(0.05);
    }
}
