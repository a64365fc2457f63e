// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.coverage;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.ashiato.model.Organisation;

/** The organisation's calendar: which local days are worked, and which hours. */
final class Days {
    private static final int EARLY = 2 * 3600;
    private static final int LATE = 4 * 3600;

    private final ZoneId zone;
    private final LocalTime workFrom;
    private final LocalTime workTo;
    private final boolean japanese;

    Days(Organisation organisation) {
        zone = organisation.zone();
        workFrom = organisation.workFrom();
        workTo = organisation.workTo();
        japanese = zone.getId().equals("Asia/Tokyo") || zone.getId().equals("Japan");
    }

    /** The local date and time at which a minute begins. */
    LocalDateTime local(int minute) {
        return LocalDateTime.ofInstant(Instant.ofEpochSecond(minute * 60L), zone);
    }

    /** The minute that begins at, or holds, a local date and time. */
    int minute(LocalDateTime local) {
        return Math.toIntExact(Math.floorDiv(local.atZone(zone).toEpochSecond(), 60L));
    }

    /** Whether a day is neither at a weekend nor, where the zone is Japan's, a holiday of public bodies. */
    boolean working(LocalDate day) {
        DayOfWeek weekday = day.getDayOfWeek();
        return weekday != DayOfWeek.SATURDAY
                && weekday != DayOfWeek.SUNDAY
                && !(japanese && JapaneseHolidays.closed(day));
    }

    /** What people do at a minute. */
    Hours hours(int minute) {
        LocalDateTime local = local(minute);
        if (!working(local.toLocalDate())) {
            return Hours.QUIET;
        }
        LocalTime time = local.toLocalTime();
        if (!time.isBefore(workFrom) && time.isBefore(workTo)) {
            return Hours.WORKING;
        }
        int from = workFrom.toSecondOfDay() - EARLY;
        int to = workTo.toSecondOfDay() + LATE;
        int second = time.toSecondOfDay();
        return second >= from && second < to ? Hours.EDGE : Hours.QUIET;
    }

    /** What people do at a time: silences are compared with silences of the same kind of hours. */
    enum Hours {
        WORKING,
        /** Up to two hours before working hours and four hours after them: people come and go. */
        EDGE,
        /** Nights and days off. */
        QUIET
    }

    /**
     * Whether a silence covers exactly one working day whole, and that day has a day off beside it: as people make
     * a weekend longer.
     */
    boolean longWeekend(Silence silence) {
        List<LocalDate> silent = silentWorkingDays(silence);
        return silent.size() == 1
                && (!working(silent.getFirst().minusDays(1))
                        || !working(silent.getFirst().plusDays(1)));
    }

    /** The working days that a silence covers whole. */
    List<LocalDate> silentWorkingDays(Silence silence) {
        LocalDateTime from = local(silence.firstMinute());
        LocalDate first = from.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? from.toLocalDate()
                : from.toLocalDate().plusDays(1);
        LocalDate end = local(silence.endMinute()).toLocalDate();
        return first.isBefore(end) ? first.datesUntil(end).filter(this::working).toList() : List.of();
    }

    /** Whether a silence lies in the hour that a clock put back shows twice: local times cannot tell the second from the first. */
    boolean repeatedHourHolds(Silence silence) {
        Instant from = micros(silence.from());
        var change = zone.getRules().nextTransition(from.minusSeconds(60));
        if (change == null || !change.isOverlap()) {
            return false;
        }
        Instant end = change.getInstant().minus(change.getDuration());
        return !micros(silence.to()).isAfter(end.plusSeconds(60));
    }

    private static Instant micros(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1000);
    }
}
