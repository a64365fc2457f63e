// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.ashiato.evidence.coverage.Expectation.Basis;
import org.junit.jupiter.api.Test;

class GapJudgeTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final OfficeSeries SILENT_NIGHTS = OfficeSeries.of(60, 0, 0.3);

    private static long second(ZoneId zone, int year, int month, int day, int hour, int minute) {
        return LocalDateTime.of(year, month, day, hour, minute).atZone(zone).toEpochSecond();
    }

    private static long micros(int month, int day, int hour, int minute) {
        return second(TOKYO, 2015, month, day, hour, minute) * 1_000_000;
    }

    private static long[] quietAtNight(long[] times) {
        return Arrays.stream(times)
                .filter(t -> {
                    LocalDateTime local = new Days(Logs.organisation(TOKYO)).local(Volume.minuteOf(t));
                    return local.getHour() >= 7
                            && local.getHour() < 22
                            && local.getDayOfWeek().getValue() < 6;
                })
                .toArray();
    }

    @Test
    void oneEventADayHasNoRhythmToBreak() {
        long from = second(TOKYO, 2015, 4, 1, 9, 0);
        long[] daily = Logs.clock(from, from + 60 * 86_400L, 86_400);
        assertThat(Logs.gaps(TOKYO, OfficeSeries.without(daily, micros(4, 20, 0, 0), micros(5, 3, 0, 0)), false))
                .isEmpty();
    }

    @Test
    void theEndsOfALogAreNoGaps() {
        long from = second(TOKYO, 2015, 5, 12, 13, 0);
        assertThat(Logs.gaps(TOKYO, Logs.clock(from, from + 5 * 86_400, 20), false))
                .isEmpty();
        assertThat(Logs.gaps(TOKYO, new long[] {from * 1_000_000}, false)).isEmpty();
    }

    @Test
    void aHoleBetweenTwoFilesOfAClockworkSourceIsAGap() {
        long from = second(TOKYO, 2015, 5, 12, 13, 0);
        long[] log = OfficeSeries.without(
                Logs.clock(from, from + 20 * 86_400, 20), micros(5, 20, 2, 0), micros(5, 20, 2, 30));
        assertThat(Logs.gaps(TOKYO, log, false)).singleElement().satisfies(gap -> {
            assertThat(gap.silence()).isEqualTo(new Silence(micros(5, 20, 2, 0) - 20_000_000, micros(5, 20, 2, 30)));
            assertThat(gap.confidence()).isGreaterThan(0.9);
            assertThat(gap.usual().events()).isBetween(80.0, 95.0);
        });
    }

    @Test
    void aShortLogIsComparedWithItsNeighboursAndLessSure() {
        long from = second(TOKYO, 2015, 5, 12, 13, 0);
        long[] log =
                OfficeSeries.without(Logs.clock(from, from + 3 * 3600, 5), micros(5, 12, 14, 0), micros(5, 12, 14, 40));
        assertThat(Logs.gaps(TOKYO, log, false)).singleElement().satisfies(gap -> {
            assertThat(gap.usual().basis()).isEqualTo(Basis.NEIGHBOURS);
            assertThat(gap.confidence()).isBetween(0.6, 0.7);
        });
    }

    @Test
    void weekendsAndHolidaysOfASilentOfficeAreNoGaps() {
        OfficeSeries may = new OfficeSeries(
                LocalDate.of(2015, 4, 13),
                42,
                TOKYO,
                60,
                0,
                0.3,
                Set.of(
                        LocalDate.of(2015, 4, 29),
                        LocalDate.of(2015, 5, 4),
                        LocalDate.of(2015, 5, 5),
                        LocalDate.of(2015, 5, 6)));
        assertThat(Logs.gaps(may, withoutDays(quietAtNight(may.times(7)), may.off())))
                .isEmpty();
    }

    @Test
    void aLongWeekendThatNoCalendarKnowsIsNoGap() {
        Set<LocalDate> monday = Set.of(LocalDate.of(2015, 5, 18));
        long[] log = withoutDays(quietAtNight(SILENT_NIGHTS.times(3)), monday);
        assertThat(Logs.gaps(TOKYO, log, false)).isEmpty();
    }

    @Test
    void aMissingDayInMidWeekIsAGapThatMayBeAClosedOffice() {
        Set<LocalDate> wednesday = Set.of(LocalDate.of(2015, 5, 20));
        long[] log = withoutDays(quietAtNight(SILENT_NIGHTS.times(3)), wednesday);
        assertThat(Logs.gaps(TOKYO, log, false)).singleElement().satisfies(gap -> {
            assertThat(gap.maybeClosed()).isTrue();
            assertThat(gap.confidence()).isLessThanOrEqualTo(0.6);
            assertThat(GapWords.rhythm(gap).ja()).contains("業務を休んだ日");
        });
    }

    @Test
    void aLongWeekendIsAGapWhereMachinesNeverRest() {
        OfficeSeries office = OfficeSeries.of(60, 1, 0.3);
        long[] log = withoutDays(office.times(5), Set.of(LocalDate.of(2015, 5, 18)));
        assertThat(Logs.gaps(office, log))
                .singleElement()
                .satisfies(gap -> assertThat(gap.confidence()).isGreaterThan(0.9));
    }

    private static long[] withoutDays(long[] times, Set<LocalDate> days) {
        Days calendar = new Days(Logs.organisation(TOKYO));
        return Arrays.stream(times)
                .filter(t -> !days.contains(calendar.local(Volume.minuteOf(t)).toLocalDate()))
                .toArray();
    }

    @Test
    void clocksThatChangeMakeNoGaps() {
        for (String name : List.of("Europe/Berlin", "America/New_York", "America/Bahia_Banderas")) {
            ZoneId zone = ZoneId.of(name);
            for (LocalDate from : List.of(LocalDate.of(2015, 3, 1), LocalDate.of(2015, 10, 12))) {
                OfficeSeries office = new OfficeSeries(from, 35, zone, 60, 1, 0.3, Set.of());
                assertThat(Logs.gaps(office, office.times(11))).as(name).isEmpty();
            }
        }
    }

    @Test
    void theHourThatLocalTimesShowTwiceIsNoGap() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        OfficeSeries office = new OfficeSeries(LocalDate.of(2015, 10, 12), 28, berlin, 60, 3, 0.3, Set.of());
        long back =
                LocalDateTime.of(2015, 10, 25, 1, 0).atZone(ZoneId.of("UTC")).toEpochSecond() * 1_000_000;
        long[] log = OfficeSeries.without(office.times(2), back, back + 60 * Volume.MICROS_PER_MINUTE);
        assertThat(Logs.gaps(berlin, log, true)).isEmpty();
        assertThat(Logs.gaps(berlin, log, false)).hasSize(1);
    }

    @Test
    void aStrayLineOfAnotherAgeNeitherMakesNorHidesAGap() {
        OfficeSeries office = OfficeSeries.of(60, 1, 0.3);
        long[] times = office.times(9);
        assertThat(Logs.gaps(office, withStray(times))).isEmpty();
        long[] cut = OfficeSeries.without(times, micros(5, 12, 14, 0), micros(5, 12, 15, 0));
        assertThat(Logs.gaps(office, withStray(cut))).hasSize(1);
    }

    private static long[] withStray(long[] times) {
        return LongStream.concat(LongStream.of(0), Arrays.stream(times)).toArray();
    }

    @Test
    void threeLostWeeksAreOneGap() {
        OfficeSeries office = new OfficeSeries(LocalDate.of(2015, 3, 2), 84, TOKYO, 60, 1, 0.3, Set.of());
        long[] log = OfficeSeries.without(office.times(9), micros(4, 6, 12, 0), micros(4, 27, 12, 0));
        assertThat(Logs.gaps(office, log)).hasSize(1);
    }

    @Test
    void aGapThatComesEveryNightIsTheRhythm() {
        long[] times = OfficeSeries.of(60, 3, 0.3).times(4);
        Days days = new Days(Logs.organisation(TOKYO));
        long[] rotated = Arrays.stream(times)
                .filter(t -> {
                    LocalDateTime local = days.local(Volume.minuteOf(t));
                    return local.getHour() != 3 || local.getMinute() > 20;
                })
                .toArray();
        assertThat(Logs.gaps(TOKYO, rotated, false)).isEmpty();
    }

    @Test
    void manyGapsDoNotHideOneAnother() {
        OfficeSeries office = OfficeSeries.of(60, 1, 0.3);
        long[] log = office.times(8);
        for (int day = 11; day < 22; day++) {
            log = OfficeSeries.without(log, micros(5, day, 10 + day % 5, 0), micros(5, day, 11 + day % 5, 0));
        }
        assertThat(Logs.gaps(office, log).size()).isGreaterThanOrEqualTo(8);
    }
}
