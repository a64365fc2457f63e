// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.departures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class UsualDayTest {
    private static final double MB = 1e6;
    private static final LocalDate FRIDAY = LocalDate.of(2015, 5, 22);

    private static Map<LocalDate, Long> office(long seed) {
        Random random = new Random(seed);
        Map<LocalDate, Long> days = new TreeMap<>();
        for (LocalDate day = LocalDate.of(2015, 5, 8); day.isBefore(LocalDate.of(2015, 6, 5)); day = day.plusDays(1)) {
            double level = day.getDayOfWeek().getValue() > 5 ? 1 : 20;
            days.put(day, Math.round(level * MB * Math.exp(0.4 * random.nextGaussian())));
        }
        return days;
    }

    @Test
    void ordinaryDaysAreNotFarAndALeakIs() {
        int far = 0;
        for (int seed = 0; seed < 50; seed++) {
            Map<LocalDate, Long> days = office(seed);
            far += UsualDay.far(days, 6, 10 * MB).size();
            days.merge(FRIDAY, 500_000_000L, Long::sum);
            assertThat(UsualDay.far(days, 6, 10 * MB))
                    .extracting(UsualDay.Far::day)
                    .contains(FRIDAY);
        }
        // 1,400 days whose spread is that of real offices
        assertThat(far).isLessThanOrEqualTo(5);
    }

    @Test
    void weekendsAreMeasuredWithWeekends() {
        Map<LocalDate, Long> days = office(1);
        LocalDate saturday = LocalDate.of(2015, 5, 23);
        LocalDate wednesday = LocalDate.of(2015, 5, 20);
        days.put(saturday, 25_000_000L);
        days.put(wednesday, 25_000_000L);
        assertThat(UsualDay.far(days, 6, 10 * MB))
                .extracting(UsualDay.Far::day)
                .contains(saturday)
                .doesNotContain(wednesday);
    }

    @Test
    void aFirstLargeUploadCountsInFullAndASmallOneNot() {
        assertThat(UsualDay.far(Map.of(FRIDAY, 50_000_000L), 6, 10 * MB))
                .singleElement()
                .satisfies(far -> assertThat(far.usual()).isZero());
        assertThat(UsualDay.far(Map.of(FRIDAY, 9_000_000L), 6, 10 * MB)).isEmpty();
    }

    @Test
    void daysThatAreAllAlikeDoNotMakeASmallRiseLarge() {
        Map<LocalDate, Long> days = new TreeMap<>();
        for (int i = 0; i < 20; i++) {
            days.put(LocalDate.of(2015, 5, 4).plusDays(i), 100_000_000L);
        }
        days.put(FRIDAY, 130_000_000L);
        assertThat(UsualDay.far(days, 6, 10 * MB)).isEmpty();
        days.put(FRIDAY, 170_000_000L);
        assertThat(UsualDay.far(days, 6, 10 * MB)).hasSize(1);
    }
}
