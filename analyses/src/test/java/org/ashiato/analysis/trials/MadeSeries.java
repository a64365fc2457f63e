// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.trials;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.ashiato.analysis.trials.Daily.Counts;
import org.ashiato.analysis.trials.Trials.Kind;

/** A made series of failures: an office's errors with weekends, holidays, odd days and days that resemble one another. */
final class MadeSeries {
    static final LocalDate FIRST = LocalDate.of(2017, 1, 22);
    static final int DAYS = 350;

    private final Random random;
    private final double[] people = new double[DAYS];
    private final double[] program = new double[DAYS];
    private final boolean[] missing = new boolean[DAYS];
    private final boolean[] free = new boolean[DAYS];

    /**
     * An office.
     *
     * @param usual IDs that fail on a working day
     * @param scatter standard deviation of the logarithm of a day's level
     * @param memory correlation of one day's level with the next
     */
    MadeSeries(long seed, double usual, double scatter, double memory) {
        random = new Random(seed);
        double mood = 0;
        for (int i = 0; i < DAYS; i++) {
            LocalDate day = FIRST.plusDays(i);
            free[i] = day.getDayOfWeek() == DayOfWeek.SATURDAY
                    || day.getDayOfWeek() == DayOfWeek.SUNDAY
                    || (day.getMonthValue() == 5 && day.getDayOfMonth() >= 3 && day.getDayOfMonth() <= 5)
                    || (day.getMonthValue() == 8 && day.getDayOfMonth() >= 11 && day.getDayOfMonth() <= 16);
            mood = memory * mood + Math.sqrt(1 - memory * memory) * random.nextGaussian();
            people[i] = usual * (free[i] ? 0.15 : 1) * Math.exp(scatter * mood - scatter * scatter / 2);
            if (random.nextInt(100) == 0) {
                people[i] *= 6;
            }
        }
    }

    static int index(LocalDate day) {
        return (int) (day.toEpochDay() - FIRST.toEpochDay());
    }

    /** People's errors times so much from a day on. */
    MadeSeries times(double factor, LocalDate from) {
        for (int i = index(from); i < DAYS; i++) {
            people[i] *= factor;
        }
        return this;
    }

    /** A trial of so many IDs a day, weekends too, from one day to another, both included. */
    MadeSeries trial(double ids, LocalDate from, LocalDate to) {
        for (int i = index(from); i <= Math.min(DAYS - 1, index(to)); i++) {
            program[i] += ids * Math.exp(0.2 * random.nextGaussian());
        }
        return this;
    }

    MadeSeries missing(LocalDate from, LocalDate to) {
        for (int i = index(from); i <= index(to); i++) {
            missing[i] = true;
        }
        return this;
    }

    Daily daily() {
        List<Counts> days = new ArrayList<>();
        for (int i = 0; i < DAYS; i++) {
            long own = poisson(people[i]);
            long tries = own;
            for (int n = 0; n < own; n++) {
                tries += random.nextInt(3) == 0 ? 1 + random.nextInt(3) : 0;
            }
            long ids = own + poisson(program[i]);
            tries += ids - own + poisson(0.5 * program[i]);
            LocalDate day = FIRST.plusDays(i);
            days.add(
                    missing[i]
                            ? Counts.none(day).on(false, free[i])
                            : new Counts(day, true, free[i], tries, 0, ids, ids, Math.min(tries, 3), 0, 0, 0));
        }
        return new Daily("directory", Kind.UNKNOWN_ID, days);
    }

    private long poisson(double mean) {
        if (mean > 200) {
            return Math.max(0, Math.round(mean + Math.sqrt(mean) * random.nextGaussian()));
        }
        double least = Math.exp(-mean);
        double product = random.nextDouble();
        long number = 0;
        while (product > least) {
            product *= random.nextDouble();
            number++;
        }
        return number;
    }
}
