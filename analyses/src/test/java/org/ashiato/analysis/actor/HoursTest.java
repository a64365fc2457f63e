// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.actor;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.ashiato.analysis.actor.Actor.Workday;
import org.ashiato.analysis.actor.Actor.ZoneFit;
import org.ashiato.analysis.stages.Stages.Deed;
import org.ashiato.analysis.stages.Stages.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hours and zones of made work. */
class HoursTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Hours HOURS = new Hours(6, 0.05, 20, 5);

    private static List<Point> work(String zone, double from, double to, int days) {
        Random random = new Random(7);
        List<Point> points = new ArrayList<>();
        LocalDate day = LocalDate.of(2021, 2, 1);
        for (int i = 0; i < days; i++, day = day.plusDays(1)) {
            if (day.getDayOfWeek().getValue() <= 5) {
                for (int n = 0; n < 12; n++) {
                    double hour = from + (to - from) * random.nextDouble();
                    points.add(point(day.atStartOfDay(ZoneId.of(zone)).toEpochSecond() + (long) (hour * 3600), n % 20));
                }
            }
        }
        return points;
    }

    private static Point point(long second, int account) {
        return new Point(second * 1_000_000, "a" + account, "198.51.100.7", "", Deed.SIGN_IN, 1, 0);
    }

    @ParameterizedTest
    @CsvSource({
        "Asia/Tokyo, 16.5, 26",
        "Asia/Tokyo, 9, 18",
        "Australia/Brisbane, 8, 17.5",
        "Africa/Lagos, 9, 18",
        "Asia/Kolkata, 10, 19",
        "America/Bogota, 8, 16"
    })
    void hoursAreFoundToHalfAnHourWhereverTheyAre(String zone, double from, double to) {
        Workday workday = requireNonNull(HOURS.workday(work(zone, from, to, 40), ZoneId.of(zone)));
        assertThat(workday.from()).isCloseTo(from, within(0.51));
        assertThat(workday.to()).isCloseTo(to, within(0.51));
        assertThat(workday.weekdays())
                .containsExactly(
                        DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);
        assertThat(workday.confidence()).isGreaterThan(0.99);
    }

    @Test
    void workAroundTheClockHasNoHours() {
        assertThat(HOURS.workday(work("Asia/Tokyo", 0, 24, 40), TOKYO)).isNull();
    }

    @Test
    void anOwnerAmongThemDoesNotStretchTheHours() {
        List<Point> points = work("Asia/Tokyo", 16.5, 26, 40);
        for (int i = 0; i < 60; i++) {
            long day =
                    LocalDate.of(2021, 2, 1).plusDays(i / 2).atStartOfDay(TOKYO).toEpochSecond();
            points.add(point(day + 7 * 3600 + i * 400L, 99));
        }
        Workday workday = requireNonNull(HOURS.workday(points, TOKYO));
        assertThat(workday.from()).isCloseTo(16.5, within(1.01));
        assertThat(workday.to()).isCloseTo(26, within(0.51));
        assertThat(workday.signIns()).isEqualTo(points.size());
        assertThat(workday.inside()).as("its own lie outside").isEqualTo(points.size() - 60);
    }

    @Test
    void whatFallsOnOtherWeekdaysIsNotInside() {
        List<Point> points = work("Asia/Tokyo", 9, 18, 80);
        long weekdays = points.size();
        long saturday = LocalDate.of(2021, 2, 6).atStartOfDay(TOKYO).toEpochSecond();
        points.add(point(saturday + 12 * 3600, 1));
        Workday workday = requireNonNull(HOURS.workday(points, TOKYO));
        assertThat(workday.weekdays()).doesNotContain(DayOfWeek.SATURDAY);
        assertThat(workday.inside()).isEqualTo(weekdays);
    }

    @Test
    void aFewDeedsHaveNoHours() {
        List<Point> points = work("Asia/Tokyo", 9, 18, 40);
        assertThat(HOURS.workday(points.subList(0, 1), TOKYO)).isNull();
        assertThat(HOURS.workday(points.subList(0, 19), TOKYO)).isNull();
        assertThat(HOURS.workday(points.subList(0, 48), TOKYO)).as("four days").isNull();
        assertThat(HOURS.workday(points.subList(0, 49), TOKYO)).isNotNull();
    }

    @Test
    void ofZonesThatFitAlikeTheHomeZoneComesFirst() {
        List<ZoneFit> zones = HOURS.zones(work("Asia/Tokyo", 16.5, 26, 40), TOKYO);
        assertThat(zones.getFirst().zone()).isEqualTo("Asia/Tokyo");
        assertThat(zones)
                .filteredOn(z -> z.zone().equals("Europe/Berlin"))
                .singleElement()
                .satisfies(z -> assertThat(z.fit()).isGreaterThan(0.95));
    }

    @Test
    void aZoneInWhichItWouldBeNightOrWeekendDoesNotFit() {
        List<ZoneFit> zones = HOURS.zones(work("America/New_York", 9, 18, 40), TOKYO);
        ZoneFit tokyo = zones.stream()
                .filter(z -> z.zone().equals("Asia/Tokyo"))
                .findFirst()
                .orElseThrow();
        assertThat(tokyo.fit()).isLessThan(0.7);
        assertThat(zones.getFirst().fit()).isGreaterThan(0.95);
        assertThat(zones.stream().filter(z -> z.fit() > 0.95).map(ZoneFit::zone).toList())
                .contains("America/New_York");
    }

    @Test
    void changedClocksTellAgainstZonesThatDoNotChangeThem() {
        List<Point> points = work("America/New_York", 9, 18, 90);
        assertThat(points.getFirst().at().atZone(ZoneOffset.UTC).getMonthValue())
                .isEqualTo(2);
        List<ZoneFit> zones = HOURS.zones(points, TOKYO);
        double changing = fit(zones, "America/New_York");
        assertThat(changing).isGreaterThan(fit(zones, "America/Sao_Paulo"));
    }

    private static double fit(List<ZoneFit> zones, String zone) {
        return zones.stream()
                .filter(z -> z.zone().equals(zone))
                .mapToDouble(ZoneFit::fit)
                .findFirst()
                .orElseThrow();
    }
}
