// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.ashiato.cases.report.TimeAxis.Tick;
import org.ashiato.model.Interval;
import org.ashiato.model.Language;
import org.junit.jupiter.api.Test;

class TimeAxisTest {
    private static TimeAxis axis(String from, String to, String zone, Language language) {
        return new TimeAxis(Instant.parse(from), Instant.parse(to), 70, 1000, new Moments(ZoneId.of(zone), language));
    }

    private static List<String> labels(TimeAxis axis) {
        return axis.ticks().stream().map(Tick::label).toList();
    }

    @Test
    void aYearHasMonthsAndSaysWhereAYearBegins() {
        assertThat(labels(axis("2017-10-21T15:00:00Z", "2018-05-03T00:00:00Z", "Asia/Tokyo", Language.JA)))
                .containsExactly("2017年11月", "12月", "2018年1月", "2月", "3月", "4月");
        assertThat(labels(axis("2017-10-21T15:00:00Z", "2018-05-03T00:00:00Z", "Asia/Tokyo", Language.EN)))
                .startsWith("Nov 2017", "Dec", "Jan 2018");
    }

    @Test
    void shorterTimesHaveWeeksDaysAndHours() {
        assertThat(labels(axis("2017-10-21T15:00:00Z", "2017-12-03T00:00:00Z", "Asia/Tokyo", Language.JA)))
                .startsWith("10/23", "10/30", "11/6");
        assertThat(labels(axis("2017-10-21T15:00:00Z", "2017-10-26T00:00:00Z", "Asia/Tokyo", Language.JA)))
                .startsWith("10/22", "10/23");
        assertThat(labels(axis("2017-10-21T15:00:00Z", "2017-10-22T04:00:00Z", "Asia/Tokyo", Language.JA)))
                .containsExactly("10/22", "3:00", "6:00", "9:00", "12:00");
    }

    @Test
    void weekendsAreThoseOfTheZone() {
        assertThat(axis("2017-10-20T12:00:00Z", "2017-10-31T00:00:00Z", "Asia/Tokyo", Language.JA)
                        .weekends())
                .containsExactly(
                        new Interval(Instant.parse("2017-10-20T15:00:00Z"), Instant.parse("2017-10-22T15:00:00Z")),
                        new Interval(Instant.parse("2017-10-27T15:00:00Z"), Instant.parse("2017-10-29T15:00:00Z")));
        // Summer time ends on the Sunday: the weekend has 49 hours.
        Interval long49 = axis("2017-10-27T00:00:00Z", "2017-11-01T00:00:00Z", "Europe/Berlin", Language.EN)
                .weekends()
                .getFirst();
        assertThat(Duration.between(long49.from(), long49.to())).isEqualTo(Duration.ofHours(49));
        assertThat(axis("2001-01-01T00:00:00Z", "2017-11-01T00:00:00Z", "Europe/Berlin", Language.EN)
                        .weekends())
                .isEmpty();
    }

    @Property
    void ticksStandInOrderInsideAndApart(
            @ForAll @LongRange(min = 0, max = 4_000_000_000L) long from,
            @ForAll @LongRange(min = 0, max = 700_000_000L) long length) {
        TimeAxis axis = new TimeAxis(
                Instant.ofEpochSecond(from),
                Instant.ofEpochSecond(from + length),
                70,
                1000,
                new Moments(ZoneId.of("America/Sao_Paulo"), Language.JA));
        List<Tick> ticks = axis.ticks();

        assertThat(ticks).allSatisfy(t -> assertThat(t.x()).isBetween(70.0, 1070.0));
        for (int i = 1; i < ticks.size(); i++) {
            assertThat(ticks.get(i).x() - ticks.get(i - 1).x()).isGreaterThanOrEqualTo(50);
        }
        if (length > 3 * 86_400) {
            assertThat(ticks).isNotEmpty();
        }
    }
}
