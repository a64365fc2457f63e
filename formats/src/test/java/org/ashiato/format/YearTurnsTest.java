// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class YearTurnsTest {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("MMM dd", Locale.ENGLISH);

    private static int after(String... dates) {
        YearTurns turns = YearTurns.NONE;
        for (String date : dates) {
            byte[] line = (date + " 12:00:00 host sshd[1]: x").getBytes(UTF_8);
            turns = turns.after(line, 0, line.length);
        }
        return turns.turns();
    }

    @Test
    void newYearIsATurnAndALateLineOneBack() {
        assertThat(after("Dec 31", "Jan  1")).isEqualTo(1);
        assertThat(after("Dec 31", "Jan  1", "Dec 31")).isZero();
        assertThat(after("Dec 31", "Jan  1", "Dec 31", "Jan  1")).isEqualTo(1);
        assertThat(after("Jan  1", "Dec 31")).isEqualTo(-1);
    }

    @Test
    void smallStepsBackAreNone() {
        assertThat(after("Mar  1", "Feb 28", "Mar  1")).isZero();
        assertThat(after("Jul  1", "Jan  1")).isZero();
        assertThat(after("<38>Nov  1", "<38>Feb  1")).isEqualTo(1);
    }

    @Test
    void wordsThatBeginLikeMonthsAreNone() {
        for (String line :
                new String[] {"Marked 12 at", "Jan", "Jan  1", "Jan  1 25:00:00", "Jan 1x 12:00:00", "<1", ""}) {
            byte[] bytes = line.getBytes(UTF_8);
            YearTurns december = new YearTurns(0, 12);
            assertThat(december.after(bytes, 0, bytes.length)).as(line).isSameAs(december);
        }
    }

    @Test
    void aLineOfTheSameMonthAnswersTheSameObject() {
        byte[] line = "Dec 24 12:00:00 host x: y".getBytes(UTF_8);
        YearTurns december = new YearTurns(3, 12);
        assertThat(december.after(line, 0, line.length)).isSameAs(december);
    }

    /** A log that goes on by less than half a year, and now and then holds a line with any date at all. */
    @Property(tries = 300)
    void oneFalseDateHarmsNoOtherLine(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        LocalDate day = LocalDate.of(2012, 1, 1).plusDays(random.nextInt(366));
        int first = day.getYear();
        YearTurns turns = YearTurns.NONE;
        for (int i = 0; i < 60; i++) {
            turns = next(turns, day);
            assertThat(turns.turns()).as("%s since %d", day, first).isEqualTo(day.getYear() - first);
            if (random.nextInt(4) == 0) {
                turns = next(turns, LocalDate.of(2012, 1, 1).plusDays(random.nextInt(366)));
                turns = next(turns, day);
                assertThat(turns.turns()).isEqualTo(day.getYear() - first);
            }
            day = day.plusDays(random.nextInt(150) - 5);
        }
    }

    private static YearTurns next(YearTurns turns, LocalDate day) {
        byte[] line = (day.format(STAMP) + " 12:00:00 host sshd[1]: x").getBytes(UTF_8);
        return turns.after(line, 0, line.length);
    }
}
