// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FreeDaysTest {
    @Test
    void aHolidayIsToldByWhoSignsInAndAWorkingSaturdayToo() {
        Map<LocalDate, Long> signedIn = new TreeMap<>();
        for (LocalDate day = LocalDate.of(2017, 4, 1); day.isBefore(LocalDate.of(2017, 6, 1)); day = day.plusDays(1)) {
            signedIn.put(day, day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0 ? 5L : 100L);
        }
        signedIn.put(LocalDate.of(2017, 5, 4), 7L);
        signedIn.put(LocalDate.of(2017, 5, 13), 80L);
        FreeDays days = new FreeDays(signedIn);
        assertThat(days.isFree(LocalDate.of(2017, 5, 4))).isTrue();
        assertThat(days.isFree(LocalDate.of(2017, 5, 13))).isFalse();
        assertThat(days.isFree(LocalDate.of(2017, 5, 14))).isTrue();
        assertThat(days.isFree(LocalDate.of(2017, 5, 12))).isFalse();
        // a day without log is told by the calendar
        assertThat(days.isFree(LocalDate.of(2017, 7, 1))).isTrue();
    }

    @Test
    void withoutSignInsTheCalendarTells() {
        FreeDays days = new FreeDays(Map.of());
        assertThat(days.isFree(LocalDate.of(2017, 5, 13))).isTrue();
        assertThat(days.isFree(LocalDate.of(2017, 5, 12))).isFalse();
    }
}
