// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.stages;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.ashiato.analysis.stages.Stages.Deed;
import org.ashiato.analysis.stages.Stages.Point;

/** A made intrusion on working days, from an hour of the day on; the same seed gives the same. */
final class MadeIntrusion {
    private static final long HOUR = 3_600_000_000L;
    private static final long SECOND = 1_000_000L;

    final List<Point> points = new ArrayList<>();
    private final Random random;
    private final LocalDate begin;
    private final int from;

    MadeIntrusion(long seed) {
        this.random = new Random(seed);
        this.begin = LocalDate.of(2019, 3, 4).plusDays(random.nextInt(400));
        this.from = random.nextInt(24);
    }

    /** The n-th working day from the begin. */
    LocalDate day(int workday) {
        LocalDate day = begin;
        int left = workday;
        while (left > 0 || isWeekend(day)) {
            if (!isWeekend(day)) {
                left--;
            }
            day = day.plusDays(1);
        }
        return day;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    long moment(int workday, double hour) {
        return day(workday).atStartOfDay().toInstant(ZoneOffset.UTC).getEpochSecond() * SECOND
                + (long) ((from + hour) * HOUR);
    }

    /** Some moment in the nine hours of a day's work. */
    private long someTime(int workday) {
        return moment(workday, 9 * random.nextDouble());
    }

    void byHand(int workday, int account) {
        put(someTime(workday), account, "browser", Deed.SIGN_IN);
    }

    void looks(int workday, int account) {
        long at = someTime(workday);
        put(at, account, "browser", Deed.SIGN_IN);
        put(at + 90 * SECOND, account, "browser", Deed.FOLDER);
    }

    void mass(int workday, int from, int to) {
        long at = moment(workday, 4);
        for (int account = from; account < to; account++) {
            at += (2 + random.nextInt(20)) * SECOND;
            put(at, account, "program", Deed.SIGN_IN);
        }
    }

    void reading(int fromDay, int toDay, int accounts) {
        for (int day = fromDay; day <= toDay; day++) {
            for (int account = 0; account < accounts; account++) {
                int times = random.nextInt(4);
                for (int i = 0; i < times; i++) {
                    put(someTime(day), account, "program", Deed.SIGN_IN);
                }
            }
        }
    }

    /** All nine stages of the report. */
    MadeIntrusion whole() {
        byHand(0, 0);
        for (int account = 1; account < 5; account++) {
            byHand(1 + account % 2, account);
        }
        for (int account = 5; account < 35; account++) {
            byHand(3 + account % 3, account);
        }
        for (int account = 35; account < 41; account++) {
            looks(6 + account % 2, account);
        }
        mass(8, 0, 60);
        reading(13, 20, 55);
        for (int account = 60; account < 66; account++) {
            byHand(10 + 5 * (account - 60), account);
        }
        for (int i = 0; i < 40; i++) {
            looks(41 + i % 12, random.nextInt(60));
        }
        for (int account = 70; account < 100; account++) {
            byHand(60 + account % 5, account);
            looks(62 + random.nextInt(8), account);
        }
        return this;
    }

    List<Point> sorted() {
        points.sort(StageMaker.ORDER);
        return points;
    }

    void put(long micros, int account, String agent, Deed deed) {
        points.add(new Point(micros, "a%03d".formatted(account), "198.51.100." + account % 9, agent, deed, 1, 0));
    }
}
