// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.actor;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import org.ashiato.model.Exhibit;
import org.ashiato.model.Grade;
import org.jspecify.annotations.Nullable;

/**
 * The habits of who used the accounts: hours, weekdays, programs, kinds of addresses.
 *
 * @param workday null where the hours tell nothing
 * @param zones time zones in which these are hours that people keep, best first
 * @param alike the first of them, which fit as well as the best but for chance
 * @param zoneGrade how sure the first of them is
 * @param programs that named themselves, most days first
 * @param together how many programs were used by hand on one day: most often, and at most
 * @param kinds of addresses, by kind; empty where no list of addresses was given
 * @param one whether the groups look like one actor, graded; undetermined where there is one group only
 */
public record Actor(
        @Nullable Workday workday,
        List<ZoneFit> zones,
        List<ZoneFit> alike,
        Grade zoneGrade,
        List<Program> programs,
        Together together,
        List<AddressKind> kinds,
        OneOrMore one)
        implements Exhibit {
    /** Nobody in scope. */
    public static final Actor NONE = new Actor(
            null,
            List.of(),
            List.of(),
            Grade.UNDETERMINED,
            List.of(),
            new Together(0, 0),
            List.of(),
            new OneOrMore(Grade.UNDETERMINED, 0, 0, false));

    public Actor {
        zones = List.copyOf(zones);
        alike = List.copyOf(alike);
        programs = List.copyOf(programs);
        kinds = List.copyOf(kinds);
        requireNonNull(zoneGrade, "zoneGrade is null");
    }

    /** Hours after midnight as a clock; past midnight as 26:00, as Japanese offices write it. */
    public static String clock(double hours) {
        long minutes = Math.round(hours * 60);
        return String.format(Locale.ROOT, "%02d:%02d", minutes / 60, minutes % 60);
    }

    /**
     * When somebody sat there, without what programs did.
     *
     * @param zone in which weekdays and hours are given
     * @param weekdays on which work began, Monday first
     * @param from hours after midnight, in half hours
     * @param to likewise; past 24 where work goes past midnight
     * @param inside how many of the deeds fall on these weekdays between these hours
     * @param signIns deeds that this rests on
     * @param days that this rests on
     * @param confidence 0 to 1, that hours and weekdays are no chance
     */
    public record Workday(
            String zone,
            List<DayOfWeek> weekdays,
            double from,
            double to,
            long inside,
            long signIns,
            long days,
            double confidence) {
        public Workday {
            weekdays = List.copyOf(weekdays);
        }
    }

    /**
     * A time zone and the hours of work in it.
     *
     * @param fit 0 to 1: how far work falls on Monday to Friday, outside the small hours, and at the same hours before
     *     and after clocks were changed
     * @param office 0 to 1: how much of it falls between 8:00 and 19:00
     */
    public record ZoneFit(String zone, double from, double to, double fit, double office) {}

    /** A program, on how many days it was seen, and whether a program's pace was seen with it only. */
    public record Program(String name, long signIns, long days, boolean machine) {}

    /** Programs used by hand on one day. */
    public record Together(long usual, long most) {}

    /** Addresses of a kind (tor, vpn, hosting, other) and sign-ins from them. */
    public record AddressKind(String kind, long addresses, long signIns) {}

    /** Whether one actor did it, with what all groups share; places that owners use too are not counted. */
    public record OneOrMore(Grade grade, long sharedAddresses, long sharedPrograms, boolean sameHours) {}
}
