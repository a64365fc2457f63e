// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases.report;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.ashiato.model.Interval;

/**
 * Time across a drawing, in the organisation's zone.
 *
 * @param left where it begins
 * @param width how far it goes
 */
record TimeAxis(Instant from, Instant to, double left, double width, Moments moments) {
    /** What one label needs. */
    private static final double LABEL = 56;

    /** A mark below the drawing. */
    record Tick(double x, String label) {}

    /** Where a moment stands; what is outside stands at the edge. */
    double x(Instant at) {
        double whole = Math.max(1, seconds(from, to));
        return left + width * Math.clamp(seconds(from, at) / whole, 0, 1);
    }

    double right() {
        return left + width;
    }

    /** Where a day begins. */
    double x(LocalDate day) {
        return x(start(day));
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(moments.zone()).toInstant();
    }

    private static double seconds(Instant from, Instant to) {
        Duration duration = Duration.between(from, to);
        return duration.getSeconds() + duration.getNano() / 1e9;
    }

    private LocalDate first() {
        return LocalDate.ofInstant(from, moments.zone());
    }

    private LocalDate last() {
        return LocalDate.ofInstant(to, moments.zone());
    }

    /** Saturdays with their Sundays, as far as they lie on the axis; none where they would be hairs. */
    List<Interval> weekends() {
        List<Interval> weekends = new ArrayList<>();
        long days = ChronoUnit.DAYS.between(first(), last()) + 1;
        if (width / days < 1) {
            return weekends;
        }
        LocalDate saturday = first().with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
        for (; !saturday.isAfter(last()); saturday = saturday.plusDays(7)) {
            Instant begin = start(saturday);
            Instant end = start(saturday.plusDays(2));
            if (end.isAfter(from) && begin.isBefore(to)) {
                weekends.add(new Interval(begin.isBefore(from) ? from : begin, end.isAfter(to) ? to : end));
            }
        }
        return weekends;
    }

    /** Marks of hours, days, weeks, months or years, as fits; none nearer to its neighbour than its label. */
    List<Tick> ticks() {
        List<Tick> ticks = new ArrayList<>();
        long days = ChronoUnit.DAYS.between(first(), last()) + 1;
        ZonedDateTime at = first().atStartOfDay(moments.zone());
        if (days > 120) {
            at = at.withDayOfMonth(1);
        } else if (days > 24) {
            at = at.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }
        while (!at.toInstant().isAfter(to)) {
            if (!at.toInstant().isBefore(from)) {
                double x = x(at.toInstant());
                if ((ticks.isEmpty() || x - ticks.getLast().x >= LABEL) && x <= right() - LABEL / 3) {
                    ticks.add(new Tick(x, label(at, days, ticks.isEmpty())));
                }
            }
            at = days > 120
                    ? at.plusMonths(1)
                    : days > 24 ? at.plusWeeks(1) : days > 3 ? at.plusDays(1) : at.plusHours(3);
        }
        return ticks;
    }

    private String label(ZonedDateTime at, long days, boolean first) {
        if (days > 120) {
            return moments.month(at.toLocalDate(), first || at.getMonthValue() == 1);
        }
        return days > 3 || first || at.getHour() == 0 ? moments.shortDay(at.toLocalDate()) : at.getHour() + ":00";
    }
}
