// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Against the calendars that the Cabinet Office published. */
class JapaneseHolidaysTest {
    private static List<String> holidays(int year) {
        LocalDate first = LocalDate.of(year, 1, 4);
        return first.datesUntil(LocalDate.of(year, 12, 29))
                .filter(JapaneseHolidays::closed)
                .map(d -> d.toString().substring(5))
                .toList();
    }

    @Test
    void theYearOfThePensionCaseHasItsFiveDaysInSeptember() {
        assertThat(holidays(2015))
                .containsExactly(
                        "01-12", "02-11", "03-21", "04-29", "05-03", "05-04", "05-05", "05-06", "07-20", "09-21",
                        "09-22", "09-23", "10-12", "11-03", "11-23", "12-23");
    }

    @Test
    void theEnthronementAndTheGamesMovedHolidays() {
        assertThat(holidays(2019))
                .containsExactly(
                        "01-14", "02-11", "03-21", "04-29", "04-30", "05-01", "05-02", "05-03", "05-04", "05-05",
                        "05-06", "07-15", "08-11", "08-12", "09-16", "09-23", "10-14", "10-22", "11-03", "11-04",
                        "11-23");
        assertThat(holidays(2021))
                .containsExactly(
                        "01-11", "02-11", "02-23", "03-20", "04-29", "05-03", "05-04", "05-05", "07-22", "07-23",
                        "08-08", "08-09", "09-20", "09-23", "11-03", "11-23");
    }

    @Test
    void bodiesAreClosedAtTheTurnOfTheYear() {
        assertThat(JapaneseHolidays.closed(LocalDate.of(2015, 12, 28))).isFalse();
        assertThat(JapaneseHolidays.closed(LocalDate.of(2015, 12, 29))).isTrue();
        assertThat(JapaneseHolidays.closed(LocalDate.of(2016, 1, 3))).isTrue();
        assertThat(JapaneseHolidays.closed(LocalDate.of(2016, 1, 4))).isFalse();
    }
}
