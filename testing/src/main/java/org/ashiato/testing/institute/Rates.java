// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.institute;

import java.util.List;
import org.ashiato.testing.range.Dice;

/**
 * How often people sign in: chosen so that the logs reach their sizes.
 *
 * @param mail sign-ins a day at the office to mail, mean
 * @param intranet to the rest
 */
record Rates(double mail, double intranet) {
    /** Of the mail sign-ins, those that reach the directory: the others ride on a session. */
    static final double ASKED = .25;

    /** How often somebody signs in on a day away, of that on a day at the office. */
    static final double AWAY = .25;

    static final double WRONG = .035;
    static final double UNKNOWN = .008;

    /** Lines that a directory writes about one sign-in. */
    static final double LINES = 6;

    /**
     * Splits what is asked for.
     *
     * @param others lines of the directory that are not of people's daily life
     */
    static Rates of(Setting setting, Plan plan, List<Person> people, double others) {
        double mailWeight = 0;
        double yearWeight = 0;
        double there = 0;
        for (Person person : people) {
            for (int day = 0; day < plan.mailEnd(); day++) {
                if (person.employed(day)) {
                    double chance = Days.working(day) ? .87 : .04;
                    double weight = person.keenness() * (chance + AWAY * (1 - chance));
                    mailWeight += day >= plan.mailFrom() ? weight : 0;
                    yearWeight += day < plan.directoryEnd() ? weight : 0;
                    there += day < plan.directoryEnd() ? chance * person.keenness() : 0;
                }
            }
        }
        double mail = .95 * setting.mail() / mailWeight;
        double asked = yearWeight * mail * (ASKED + WRONG + UNKNOWN) * LINES;
        double left = Math.max(.1 * setting.lines(), setting.lines() - others - asked);
        return new Rates(mail, left / LINES / there);
    }

    /** How many events there are where the mean is known; Poisson. */
    static int count(double mean, Dice dice) {
        int count = 0;
        for (double sum = dice.exponential(1); sum < mean; sum += dice.exponential(1)) {
            count++;
        }
        return count;
    }
}
