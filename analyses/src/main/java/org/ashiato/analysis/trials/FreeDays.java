// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.trials;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;

/**
 * Tells days on which few people work, weekends and holidays of any country, by how many signed in: fewer than half
 * of what Mondays to Fridays usually bring. Where too few sign in to tell, Saturdays and Sundays are free.
 */
final class FreeDays {
    private static final int DAYS = 10;
    private static final int PEOPLE = 5;

    private final Map<LocalDate, Long> signedIn;
    private final double usual;
    private final boolean known;

    /** @param signedIn people who signed in, by day; only days with log */
    FreeDays(Map<LocalDate, Long> signedIn) {
        double[] week = signedIn.entrySet().stream()
                .filter(e -> !weekend(e.getKey()))
                .mapToDouble(e -> (double) e.getValue())
                .toArray();
        this.signedIn = Map.copyOf(signedIn);
        this.usual = Spread.median(week);
        this.known = week.length >= DAYS && usual >= PEOPLE;
    }

    boolean isFree(LocalDate day) {
        Long people = signedIn.get(day);
        return known && people != null ? 2 * people < usual : weekend(day);
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
