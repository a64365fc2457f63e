// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.actor;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ashiato.analysis.actor.Actor.Workday;
import org.ashiato.analysis.actor.Actor.ZoneFit;
import org.ashiato.analysis.stages.RestHour;
import org.ashiato.analysis.stages.Stages.Point;
import org.jspecify.annotations.Nullable;

/**
 * The hours and weekdays of work by hand, and the time zones in which people keep such hours.
 *
 * <p>Hours are what lies outside the longest stretch of the clock in which nothing is done. They say when somebody
 * worked, not where: whoever works from 7 to 17 in one zone works from 16 to 2 in another. A zone can be told only by
 * what does not move with it: free Saturdays and Sundays, small hours in which hardly anybody works for months, and
 * clocks that are changed on days of their own.
 *
 * @param rested hours of rest, below which the hours are not those of one person
 * @param close difference of fits that means nothing
 * @param enough deeds, below which there are no hours to tell
 * @param days on which something was done, below which likewise
 */
record Hours(double rested, double close, double enough, double days) {
    private static final long DAY = 86_400_000_000L;
    private static final double HOUR = 3_600_000_000.0;
    /** Hours in which people are awake and may work, local, the later past midnight. */
    private static final double WAKES = 7;

    private static final double SLEEPS = 26;
    /** Hours are told to half an hour; longer by no more says nothing. */
    private static final double ROUNDED = 0.5;

    private static final double OFFICE_FROM = 8;
    private static final double OFFICE_TO = 19;
    /** A weekday counts where work began on it at least this share as often as on the most frequent one. */
    private static final double SELDOM = 0.2;
    /** One zone each offset and rule of daylight saving where many people live. */
    private static final List<String> ZONES = List.of(
            "Pacific/Honolulu",
            "America/Anchorage",
            "America/Los_Angeles",
            "America/Denver",
            "America/Chicago",
            "America/New_York",
            "America/Sao_Paulo",
            "Europe/London",
            "Europe/Berlin",
            "Europe/Helsinki",
            "Europe/Moscow",
            "Asia/Tehran",
            "Asia/Dubai",
            "Asia/Karachi",
            "Asia/Kolkata",
            "Asia/Dhaka",
            "Asia/Bangkok",
            "Asia/Singapore",
            "Asia/Tokyo",
            "Australia/Sydney",
            "Pacific/Auckland");

    /** Zones that fit, best first; of those that fit alike the home zone, then those in which it is office work. */
    List<ZoneFit> zones(List<Point> points, ZoneId home) {
        long[] moments = RestHour.moments(points);
        Set<String> names = new TreeSet<>(ZONES);
        names.add(home.getId());
        List<ZoneFit> fits = new ArrayList<>();
        double shortest = 24;
        for (String name : names) {
            shortest = Math.min(shortest, 24 - local(moments, ZoneId.of(name)).hours());
        }
        for (String name : names) {
            fits.add(fit(moments, ZoneId.of(name), shortest));
        }
        List<ZoneFit> alike = alike(fits);
        fits.sort(Comparator.comparingDouble((ZoneFit f) -> alike.contains(f) ? -2 : -f.fit())
                .thenComparingInt(f -> f.zone().equals(home.getId()) ? 0 : 1)
                .thenComparingDouble(f -> -f.office())
                .thenComparing(ZoneFit::zone));
        return fits;
    }

    /** Those of the zones that fit as well as the best, but for chance; in the same order. */
    List<ZoneFit> alike(List<ZoneFit> zones) {
        double best = zones.stream().mapToDouble(ZoneFit::fit).max().orElse(0);
        return zones.stream().filter(z -> best - z.fit() <= close).toList();
    }

    /** On how many days, in UTC, the points fall. */
    static long days(List<Point> points) {
        return points.stream()
                .map(p -> Math.floorDiv(p.micros(), DAY))
                .distinct()
                .count();
    }

    /** The hours and weekdays in a zone; null where too little was done, or there is no rest that a person needs. */
    @Nullable
    Workday workday(List<Point> points, ZoneId zone) {
        if (points.size() < enough || days(points) < days) {
            return null;
        }
        long[] moments = RestHour.moments(points);
        RestHour rest = local(moments, zone);
        if (rest.hours() < rested) {
            return null;
        }
        Set<Integer> worked = new TreeSet<>();
        points.forEach(p -> worked.add(rest.day(local(p.micros(), zone))));
        Map<DayOfWeek, Integer> counts = weekdays(worked, rest);
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        List<DayOfWeek> weekdays = counts.entrySet().stream()
                .filter(e -> e.getValue() >= SELDOM * most)
                .map(Map.Entry::getKey)
                .toList();
        return new Workday(
                zone.getId(),
                weekdays,
                from(rest),
                from(rest) + 24 - rest.hours(),
                points.stream()
                        .mapToLong(p -> local(p.micros(), zone))
                        .filter(local -> isWork(local, rest) && weekdays.contains(weekday(rest.day(local), rest)))
                        .count(),
                points.size(),
                worked.size(),
                confidence(worked.size(), rest, weekdays.size()));
    }

    /** Whether a moment lies outside the rest: what one account alone did may lie in it. */
    private static boolean isWork(long local, RestHour rest) {
        double hour = Math.floorMod(local, DAY) / HOUR;
        double after = hour < from(rest) ? hour + 24 : hour;
        return after < from(rest) + 24 - rest.hours();
    }

    /** How unlikely it is that so many days of work leave these hours, and these weekdays, empty by chance. */
    private static double confidence(int days, RestHour rest, int weekdays) {
        double hours = 24 * StrictMath.pow(1 - rest.hours() / 24, days);
        double free = weekdays == 7 ? 1 : 35 * StrictMath.pow(weekdays / 7.0, days);
        return Math.max(0, 1 - Math.min(1, hours)) * (weekdays == 7 ? 1 : Math.max(0, 1 - Math.min(1, free)));
    }

    private ZoneFit fit(long[] moments, ZoneId zone, double shortest) {
        RestHour rest = local(moments, zone);
        Set<Integer> days = new TreeSet<>();
        long awake = 0;
        long office = 0;
        for (long moment : moments) {
            long local = local(moment, zone);
            days.add(rest.day(local));
            double hour = Math.floorMod(local, DAY) / HOUR;
            awake += hour >= WAKES || hour < SLEEPS - 24 ? 1 : 0;
            office += hour >= OFFICE_FROM && hour < OFFICE_TO ? 1 : 0;
        }
        Map<DayOfWeek, Integer> counts = weekdays(days, rest);
        int weekend = counts.getOrDefault(DayOfWeek.SATURDAY, 0) + counts.getOrDefault(DayOfWeek.SUNDAY, 0);
        double number = Math.max(1, moments.length);
        double steady = shortest / Math.max(shortest, 24 - rest.hours() - ROUNDED);
        double fit = (1 - (double) weekend / Math.max(1, days.size())) * (awake / number) * steady;
        return new ZoneFit(zone.getId(), from(rest), from(rest) + 24 - rest.hours(), fit, office / number);
    }

    /** On which days of the week work began. */
    private static Map<DayOfWeek, Integer> weekdays(Set<Integer> days, RestHour rest) {
        Map<DayOfWeek, Integer> counts = new TreeMap<>();
        for (int day : days) {
            counts.merge(weekday(day, rest), 1, Integer::sum);
        }
        return counts;
    }

    private static DayOfWeek weekday(int day, RestHour rest) {
        long begin = rest.begin(day) + (long) (rest.hours() / 2 * HOUR);
        return Instant.ofEpochSecond(Math.floorDiv(begin, 1_000_000L))
                .atZone(ZoneOffset.UTC)
                .getDayOfWeek();
    }

    /** When work begins, hours after midnight: the end of the rest. */
    private static double from(RestHour rest) {
        return (rest.micros() / HOUR + rest.hours() / 2) % 24;
    }

    private static RestHour local(long[] moments, ZoneId zone) {
        long[] local = new long[moments.length];
        for (int i = 0; i < local.length; i++) {
            local[i] = local(moments[i], zone);
        }
        return RestHour.of(local);
    }

    /** What a clock on the wall there shows, as if it were UTC. */
    private static long local(long micros, ZoneId zone) {
        Instant at = Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L));
        return micros + zone.getRules().getOffset(at).getTotalSeconds() * 1_000_000L;
    }
}
