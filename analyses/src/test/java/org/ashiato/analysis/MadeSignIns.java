// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Made sign-ins: an office's own with its errors, and trials. The same seed gives the same sign-ins. */
public final class MadeSignIns {
    /** One sign-in, tried or done. */
    public record Try(Instant time, String user, String address, String result, String reason) {}

    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    private static final int DAY = 86_400;

    private final Random random;
    private final List<Try> tries = new ArrayList<>();
    private final Set<LocalDate> holidays = new HashSet<>();
    private final Map<String, Instant> found = new HashMap<>();
    private int people;

    /** Begins with nothing. */
    public MadeSignIns(long seed) {
        this.random = new Random(seed);
    }

    /** All so far, in no order. */
    public List<Try> tries() {
        return tries;
    }

    /** Nobody works on these days; to be said before the people. */
    public void holiday(LocalDate day) {
        holidays.add(day);
    }

    /** The passwords of these accounts are found then, and they are tried no more; to be said before the trial. */
    public void found(String user, Instant at) {
        found.put(user, at);
    }

    /** People p1, p2 … who sign in thrice a working day from a place of their own, and err. */
    public void people(int number, LocalDate from, int days) {
        people = number;
        for (int d = 0; d < days; d++) {
            LocalDate day = from.plusDays(d);
            boolean free = day.getDayOfWeek() == DayOfWeek.SATURDAY
                    || day.getDayOfWeek() == DayOfWeek.SUNDAY
                    || holidays.contains(day);
            for (int person = 1; person <= number; person++) {
                if (free && random.nextInt(10) > 0) {
                    continue;
                }
                for (int n = 0; n < 3; n++) {
                    person(person, day.atTime(8, 30).atZone(ZONE).toInstant().plusSeconds(random.nextInt(36_000)));
                }
            }
        }
    }

    private void person(int person, Instant at) {
        String address = "10.1.%d.%d".formatted(person / 250, person % 250);
        int chance = random.nextInt(1000);
        if (chance < 40) {
            add(at.minusSeconds(20 + random.nextInt(40)), "p" + person, address, "wrong_password");
        }
        if (chance >= 40 && chance < 45) {
            add(at, "p" + person, address, "wrong_password");
        } else if (chance >= 45 && chance < 55) {
            add(at, "p" + person + "x", address, "unknown_id");
        } else {
            tries.add(new Try(at, "p" + person, address, "success", ""));
        }
    }

    /** IDs that do not exist, tried from many addresses from one day to another, both included. */
    public void search(LocalDate from, LocalDate to, int aDay, int addresses) {
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            int number = (int) Math.round(aDay * Math.exp(0.2 * random.nextGaussian()));
            for (int n = 0; n < number; n++) {
                add(moment(day), "guess" + random.nextInt(5 * aDay), outside(random.nextInt(addresses)), "unknown_id");
            }
        }
    }

    /** Passwords of all people tried so often a day each, until they are found. */
    public void trial(LocalDate from, LocalDate to, double each, int addresses) {
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            double today = each * Math.exp(0.3 * random.nextGaussian());
            for (int person = 1; person <= people; person++) {
                int number = poisson(today);
                for (int n = 0; n < number; n++) {
                    Instant at = moment(day);
                    Instant end = found.get("p" + person);
                    if (end == null || at.isBefore(end)) {
                        add(at, "p" + person, outside(random.nextInt(addresses)), "wrong_password");
                    }
                }
            }
        }
    }

    /** A program that fails every ten minutes with an ID that is no more. */
    public void client(String user, Instant from, Instant to) {
        for (Instant at = from; at.isBefore(to); at = at.plusSeconds(600)) {
            add(at.plusSeconds(random.nextInt(30)), user, "10.1.9.9", "unknown_id");
        }
    }

    /** One sign-in that succeeded. */
    public void hit(String user, Instant at, String address) {
        tries.add(new Try(at, user, address, "success", ""));
    }

    /** An address of the trial. */
    public static String outside(int number) {
        return "203.0.%d.%d".formatted(number / 250, number % 250);
    }

    private void add(Instant at, String user, String address, String reason) {
        tries.add(new Try(at, user, address, "failure", reason));
    }

    private Instant moment(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant().plusSeconds(random.nextInt(DAY));
    }

    private int poisson(double mean) {
        double least = Math.exp(-mean);
        double product = random.nextDouble();
        int number = 0;
        while (product > least) {
            product *= random.nextDouble();
            number++;
        }
        return number;
    }
}
