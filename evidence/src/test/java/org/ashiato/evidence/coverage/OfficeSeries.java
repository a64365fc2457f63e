// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.coverage;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;

/**
 * Makes the times of an office's log lines: people on working days in bursts, few in the evening, hardly any at
 * weekends, and machines that never sleep.
 *
 * @param people how many people use the proxy
 * @param night events a minute from machines that are on day and night
 * @param bursty how uneven people are, 0 for Poisson
 * @param off working days on which the office is closed
 */
record OfficeSeries(
        LocalDate from, int days, ZoneId zone, int people, double night, double bursty, Set<LocalDate> off) {

    static OfficeSeries of(int people, double night, double bursty) {
        return new OfficeSeries(LocalDate.of(2015, 5, 8), 28, ZoneId.of("Asia/Tokyo"), people, night, bursty, Set.of());
    }

    /** Microseconds since 1970, ascending. */
    long[] times(long seed) {
        Random random = new Random(seed);
        long[] times = new long[1024];
        int n = 0;
        for (int day = 0; day < days; day++) {
            LocalDate date = from.plusDays(day);
            double dayLevel = Math.exp(0.2 * random.nextGaussian());
            double level = 1;
            ZonedDateTime start = date.atStartOfDay(zone);
            int minutes = Math.toIntExact(
                    java.time.Duration.between(start, date.plusDays(1).atStartOfDay(zone))
                            .toMinutes());
            for (int minute = 0; minute < minutes; minute++) {
                if (minute % 5 == 0) {
                    level = bursty == 0 ? 1 : gamma(random, 1 / bursty) * bursty;
                }
                ZonedDateTime time = start.plusMinutes(minute);
                double rate = night + people * dayLevel * level * activity(date, time.toLocalTime());
                int count = poisson(random, rate);
                for (int i = 0; i < count; i++) {
                    if (n == times.length) {
                        times = Arrays.copyOf(times, n * 2);
                    }
                    times[n++] = (time.toEpochSecond() * 1000 + random.nextInt(60_000)) * 1000;
                }
            }
        }
        long[] all = Arrays.copyOf(times, n);
        Arrays.sort(all);
        return all;
    }

    /** Requests a minute of one person, by the time of day. */
    private double activity(LocalDate date, LocalTime time) {
        double hour = time.toSecondOfDay() / 3600.0;
        double evening = 0.5 * Math.exp(-Math.max(0, hour - 18) * 1.2);
        if (date.getDayOfWeek() == DayOfWeek.SATURDAY
                || date.getDayOfWeek() == DayOfWeek.SUNDAY
                || off.contains(date)) {
            return hour > 9 && hour < 18 ? 0.004 : 0.0004;
        }
        if (hour < 7.5) {
            return 0.0002;
        }
        if (hour < 9) {
            return 0.5 * (hour - 7.5) / 1.5;
        }
        return hour < 18 ? (hour > 12 && hour < 13 ? 0.35 : 0.5) : evening;
    }

    static Volume volume(long[] times) {
        Volume volume = new Volume();
        int begin = 0;
        for (int i = 1; i <= times.length; i++) {
            if (i == times.length || Volume.minuteOf(times[i]) != Volume.minuteOf(times[begin])) {
                volume.add(times[begin], times[i - 1], i - begin);
                begin = i;
            }
        }
        return volume;
    }

    /** The times that do not lie in {@code [from, to)}. */
    static long[] without(long[] times, long from, long to) {
        return Arrays.stream(times).filter(t -> t < from || t >= to).toArray();
    }

    private static int poisson(Random random, double mean) {
        if (mean > 60) {
            return Math.max(0, (int) Math.round(mean + Math.sqrt(mean) * random.nextGaussian()));
        }
        double limit = Math.exp(-mean);
        double product = random.nextDouble();
        int n = 0;
        while (product > limit) {
            product *= random.nextDouble();
            n++;
        }
        return n;
    }

    /** Marsaglia and Tsang's method (ACM TOMS 26, 2000), with the boost for shapes below 1. */
    private static double gamma(Random random, double shape) {
        if (shape < 1) {
            return gamma(random, shape + 1) * Math.pow(random.nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double v = Math.pow(1 + c * x, 3);
            if (v > 0 && Math.log(random.nextDouble()) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }
}
