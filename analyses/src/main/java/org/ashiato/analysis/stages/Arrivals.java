// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.stages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ashiato.analysis.stages.Rates.Stretch;

/**
 * When accounts came in that were not used before: waves with long pauses between them, and in each the day on which
 * most begin to come and the one on which that ends.
 *
 * <p>Days of the week on which the intruder rests do not count, else each weekend would be an end.
 *
 * @param penalty see {@link Rates#of}
 * @param pause days that part two waves
 * @param wave accounts that make one
 * @param drop factor between what is many and what is few
 */
record Arrivals(double penalty, int pause, int wave, double drop) {
    private static final int WEEK = 7;
    /** On a day of rest somebody works at most every so many weeks. */
    private static final int SELDOM = 20;

    /**
     * A wave, in days of work.
     *
     * @param from its first day
     * @param until the first day that is no more of it; the day after the last for the last wave
     * @param many the first of the days on which most came
     * @param low the first day from which on few came, {@code until} where there is none
     * @param rate accounts a day when most came
     */
    record Wave(int from, int until, int many, int low, double rate) {}

    /**
     * The waves.
     *
     * @param arrivals the day of each account's first use, but for those first used by a program that signs in to all
     * @param active all days on which anything was done
     */
    List<Wave> waves(Collection<Integer> arrivals, Collection<Integer> active) {
        TreeSet<Integer> days = new TreeSet<>(active);
        if (days.isEmpty()) {
            return List.of();
        }
        int first = days.first();
        int end = days.last() + 1;
        if (arrivals.isEmpty()) {
            return List.of(new Wave(first, end, first, end, 0));
        }
        Set<Integer> rest = rest(days);
        List<Integer> axis = new ArrayList<>();
        for (int day = first; day < end; day++) {
            if (!rest.contains(Math.floorMod(day, WEEK)) || axis.isEmpty()) {
                axis.add(day);
            }
        }
        long[] counts = new long[axis.size()];
        for (int day : arrivals) {
            int place = axis.size() - 1;
            while (axis.get(place) > day) {
                place--;
            }
            counts[place]++;
        }
        return waves(Rates.of(counts, penalty), axis, counts, end);
    }

    private List<Wave> waves(List<Stretch> stretches, List<Integer> axis, long[] counts, int end) {
        List<Integer> begins = new ArrayList<>(List.of(0));
        long inWave = 0;
        for (int i = 0; i < stretches.size(); i++) {
            if (inWave >= wave && cameAgain(stretches, i, begins.getLast(), axis)) {
                begins.add(i);
                inWave = 0;
            }
            inWave += stretches.get(i).count();
        }
        List<Wave> waves = new ArrayList<>();
        for (int i = 0; i < begins.size(); i++) {
            boolean last = i + 1 == begins.size();
            List<Stretch> its = stretches.subList(begins.get(i), last ? stretches.size() : begins.get(i + 1));
            waves.add(
                    wave(its, axis, counts, last ? end : axis.get(its.getLast().to())));
        }
        return waves;
    }

    /** Whether enough accounts come from here on, after a long time in which hardly any did. */
    private boolean cameAgain(List<Stretch> stretches, int at, int since, List<Integer> axis) {
        Stretch here = stretches.get(at);
        int quiet = at;
        while (quiet > since && stretches.get(quiet - 1).rate() <= here.rate() / drop) {
            quiet--;
        }
        long coming = 0;
        for (int i = at; i < stretches.size() && stretches.get(i).rate() > here.rate() / drop; i++) {
            coming += stretches.get(i).count();
        }
        return coming >= wave
                && quiet > since
                && axis.get(here.from()) - axis.get(stretches.get(quiet).from()) >= pause;
    }

    private Wave wave(List<Stretch> stretches, List<Integer> axis, long[] counts, int until) {
        int peak = fastest(stretches);
        double rate = stretches.get(peak).rate();
        int low = stretches.size();
        while (low - 1 > peak && stretches.get(low - 1).rate() <= rate / drop) {
            low--;
        }
        int from = stretches.getFirst().from();
        int ends = low < stretches.size()
                ? stretches.get(low).from()
                : stretches.getLast().to();
        int lowDay = low < stretches.size() ? axis.get(ends) : until;
        // Seen by itself the coming shows changes that are small beside the long quiet after it.
        List<Stretch> closer = Rates.of(Arrays.copyOfRange(counts, from, ends), penalty);
        Stretch most = closer.get(fastest(closer));
        int many = closer.stream()
                .filter(s -> s.rate() >= most.rate() / 2)
                .findFirst()
                .orElse(most)
                .from();
        return new Wave(
                axis.get(from), until, axis.get(from + many), until - lowDay >= pause ? lowDay : until, most.rate());
    }

    private static int fastest(List<Stretch> stretches) {
        int fastest = 0;
        for (int i = 1; i < stretches.size(); i++) {
            if (stretches.get(i).rate() > stretches.get(fastest).rate()) {
                fastest = i;
            }
        }
        return fastest;
    }

    /** Days of the week on which hardly anything was ever done, where there are weeks enough to tell. */
    private static Set<Integer> rest(TreeSet<Integer> active) {
        int[] weekdays = new int[WEEK];
        active.forEach(day -> weekdays[Math.floorMod(day, WEEK)]++);
        int most = 0;
        for (int count : weekdays) {
            most = Math.max(most, count);
        }
        Set<Integer> rest = new HashSet<>();
        for (int i = 0; i < WEEK; i++) {
            if (most >= 3 && weekdays[i] * SELDOM <= most) {
                rest.add(i);
            }
        }
        return rest;
    }
}
