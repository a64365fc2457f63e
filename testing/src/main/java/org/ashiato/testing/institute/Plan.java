// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.institute;

import org.ashiato.testing.range.Dice;

/**
 * When what happens; days are numbers of {@link Days}. The order and the pauses are those of the report, the dates
 * change with the seed.
 *
 * @param slowSearch the first few unknown IDs are tried
 * @param search from here on they are tried every day
 * @param burst first day of the fast search
 * @param burstEnd last day of it
 * @param searchEnd last day on which unknown IDs are tried
 * @param trials first day of the password trials on all known IDs, a Tuesday to Thursday
 * @param trialsEnd last day of them
 * @param gradual whether the search needs a few days to reach its level
 * @param rests whether the search is slower on Saturdays and Sundays
 * @param mailFrom first day that the mail system still remembers
 * @param mailEnd first day that it does not show
 * @param directoryEnd the day on which the directory's log ends, at ten in the morning
 */
record Plan(
        int slowSearch,
        int search,
        int burst,
        int burstEnd,
        int searchEnd,
        int trials,
        int trialsEnd,
        boolean gradual,
        boolean rests,
        int mailFrom,
        int mailEnd,
        int directoryEnd) {
    static Plan drawn(Dice dice) {
        int trials = Days.of("2017-10-30") + 7 * dice.between(-2, 1) + dice.between(1, 3);
        int trialsEnd = trials + dice.between(36, 46);
        int burst = Days.of("2017-07-15") + dice.between(-7, 12);
        int search = Days.of("2017-06-01") + dice.between(-12, 10);
        boolean rests = dice.chance(.4);
        return new Plan(
                Days.of("2017-02-05") + dice.between(-4, 14),
                rests && !Days.weekday(search) ? Days.weekdaysAfter(search, 1) : search,
                burst,
                burst + dice.between(34, 46),
                dice.chance(.5) ? trialsEnd : trials - 1,
                trials,
                trialsEnd,
                dice.chance(.5),
                rests,
                Days.of("2017-06-07") + dice.between(-3, 3),
                Days.weekdaysAfter(trials, 71) + 2,
                Days.of("2018-01-06"));
    }

    /** A weekday by its distance from the first day of the trials. */
    int weekday(int distance) {
        return Days.weekdaysAfter(trials, distance);
    }

    /** When the last line of the directory is past, UTC milliseconds. */
    long directoryStop() {
        return Days.at(directoryEnd, 10, 0);
    }
}
