// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.trials;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells accounts whose tries stop while those of others go on (institute annex 3, figure 5).
 *
 * <p>A campaign is cut into slices of about as many tries each. An account is quiet in a slice where it has no more
 * tries than its owner's own errors would make. Of an account that is quiet from some slice to the end, the chance of
 * that is read off the accounts that were tried between half and twice as often up to then and were tried again: how
 * often they fall quiet, times, for each further slice, how often they stay quiet. Only slices count after which the same
 * account was tried again, for such a silence had nothing to do with its password. Both shares are taken over all slices
 * and for the slice itself, and the larger holds; one is added to the counts over all slices, so that nothing seen never
 * means impossible. Silences that last to the end are longer than those that ended, so the share that stays quiet is also
 * taken of all accounts with them, and again the larger holds; accounts that are told by that are left out of it, and all are
 * asked again until no more are told. No rate of tries is supposed, so rounds that try a part of the list do not deceive it. The chances of all
 * accounts compared are adjusted after Benjamini and Hochberg (Journal of the Royal Statistical Society B 57, 1995).
 *
 * <p>Where more than {@code together} of those still tried stop in one slice, the list was changed, or one password opened
 * them all; these are not judged.
 *
 * @param matched accounts to compare with, at least
 * @param together share
 * @param told adjusted chance at which an account is told
 */
record Divergence(int matched, double together, double told) {
    private static final int ROUNDS = 20;

    /** An account's tries in each slice. */
    record Tried(String account, long[] slices) {}

    /**
     * An account that is quiet from some slice to the end.
     *
     * @param last slice in which it was tried
     * @param before tries up to then
     * @param expected tries after it, at the rate of those matched
     * @param others number of those
     */
    record Quiet(String account, int last, long before, double expected, int others, double chance, double adjusted) {
        private Quiet adjusted(double value) {
            return new Quiet(account, last, before, expected, others, chance, value);
        }
    }

    /**
     * What came of all accounts.
     *
     * @param compared accounts that could be compared, quiet or not
     * @param stoppedTogether accounts not judged because too many stopped at once
     */
    record Judged(List<Quiet> quiet, int compared, int stoppedTogether) {}

    /**
     * Compares all accounts of a campaign.
     *
     * @param allowed tries in each slice that owners make themselves
     */
    Judged judge(List<Tried> accounts, long[] allowed) {
        int[] last = new int[accounts.size()];
        for (int i = 0; i < last.length; i++) {
            last[i] = last(accounts.get(i), allowed);
        }
        Set<String> known = new HashSet<>();
        Judged judged = round(accounts, allowed, last, known);
        for (int round = 1; round < ROUNDS && known.addAll(told(judged)); round++) {
            judged = round(accounts, allowed, last, known);
        }
        return judged;
    }

    private List<String> told(Judged judged) {
        return judged.quiet.stream()
                .filter(q -> q.adjusted <= told)
                .map(Quiet::account)
                .toList();
    }

    private Judged round(List<Tried> accounts, long[] allowed, int[] last, Set<String> known) {
        int slices = allowed.length;
        double staying = staying(accounts, allowed, known);
        List<Quiet> quiet = new ArrayList<>();
        int compared = 0;
        int stopped = 0;
        for (int slice = 0; slice < slices - 1; slice++) {
            Others others = new Others(accounts, last, slice, allowed);
            List<Quiet> here = new ArrayList<>();
            for (int i = 0; i < last.length; i++) {
                if (last[i] == slice) {
                    Quiet one = others.compare(accounts.get(i), matched, staying);
                    if (one != null) {
                        here.add(one);
                    }
                }
            }
            long sure = here.stream().filter(q -> q.chance < 0.05).count();
            if (sure >= 5 && (double) sure > together * (double) (sure + others.size())) {
                stopped += here.size();
            } else {
                quiet.addAll(here);
                compared += here.size();
            }
        }
        compared += (int) Arrays.stream(last).filter(l -> l == slices - 1).count();
        return new Judged(adjust(quiet, compared), compared, stopped);
    }

    /** Of the silences of all accounts but those known, ended or not, the share that goes on for one more slice. */
    private static double staying(List<Tried> accounts, long[] allowed, Set<String> known) {
        long chances = 0;
        long stayed = 0;
        for (Tried one : accounts) {
            boolean tried = false;
            for (int s = 1; s < allowed.length && !known.contains(one.account); s++) {
                tried |= one.slices[s - 1] > allowed[s - 1];
                if (tried && one.slices[s - 1] <= allowed[s - 1]) {
                    chances++;
                    stayed += one.slices[s] <= allowed[s] ? 1 : 0;
                }
            }
        }
        return (1.0 + stayed) / (2.0 + chances);
    }

    private static int last(Tried tried, long[] allowed) {
        for (int slice = allowed.length - 1; slice >= 0; slice--) {
            if (tried.slices[slice] > allowed[slice]) {
                return slice;
            }
        }
        return -1;
    }

    private static List<Quiet> adjust(List<Quiet> quiet, int compared) {
        List<Quiet> sorted = new ArrayList<>(quiet);
        sorted.sort(Comparator.comparingDouble(Quiet::chance).thenComparing(Quiet::account));
        double least = 1;
        for (int i = sorted.size() - 1; i >= 0; i--) {
            least = Math.min(least, sorted.get(i).chance * compared / (i + 1));
            sorted.set(i, sorted.get(i).adjusted(least));
        }
        return sorted;
    }

    /** The accounts that were tried again after a slice, by how often they were tried up to it. */
    private static final class Others {
        private final int slice;
        private final int slices;
        private final long[] before;
        // All that follows is summed up along that order, to be read off for any stretch of it.
        private final long[] tries;
        private final long[] triesAfter;
        private final long[] chances;
        private final long[] fell;
        private final long[] chancesToStay;
        private final long[] stayed;
        private final int[][] seen;
        private final int[][] quiet;

        Others(List<Tried> accounts, int[] last, int slice, long[] allowed) {
            List<Integer> going = new ArrayList<>();
            for (int i = 0; i < last.length; i++) {
                if (last[i] > slice) {
                    going.add(i);
                }
            }
            going.sort(Comparator.comparingLong((Integer i) -> sum(accounts.get(i), 0, slice + 1)));
            int number = going.size();
            this.slice = slice;
            this.slices = allowed.length;
            this.before = new long[number];
            this.tries = new long[number + 1];
            this.triesAfter = new long[number + 1];
            this.chances = new long[number + 1];
            this.fell = new long[number + 1];
            this.chancesToStay = new long[number + 1];
            this.stayed = new long[number + 1];
            this.seen = new int[slices][number + 1];
            this.quiet = new int[slices][number + 1];
            for (int i = 0; i < number; i++) {
                Tried one = accounts.get(going.get(i));
                before[i] = sum(one, 0, slice + 1);
                tries[i + 1] = tries[i] + before[i];
                triesAfter[i + 1] = triesAfter[i] + sum(one, slice + 1, slices);
                count(one, last[going.get(i)], i, allowed);
            }
        }

        /** Adds the silences of one account that ended. */
        private void count(Tried one, int last, int i, long[] allowed) {
            chances[i + 1] = chances[i];
            fell[i + 1] = fell[i];
            chancesToStay[i + 1] = chancesToStay[i];
            stayed[i + 1] = stayed[i];
            for (int s = 0; s < slices; s++) {
                boolean ended = s < last;
                boolean is = one.slices[s] <= allowed[s];
                seen[s][i + 1] = seen[s][i] + (ended ? 1 : 0);
                quiet[s][i + 1] = quiet[s][i] + (ended && is ? 1 : 0);
                if (ended && s > 0) {
                    if (one.slices[s - 1] <= allowed[s - 1]) {
                        chancesToStay[i + 1]++;
                        stayed[i + 1] += is ? 1 : 0;
                    } else {
                        chances[i + 1]++;
                        fell[i + 1] += is ? 1 : 0;
                    }
                }
            }
        }

        int size() {
            return before.length;
        }

        private static long sum(Tried tried, int from, int to) {
            long sum = 0;
            for (int s = from; s < to; s++) {
                sum += tried.slices[s];
            }
            return sum;
        }

        @Nullable
        Quiet compare(Tried one, int matched, double staying) {
            long own = sum(one, 0, slice + 1);
            int from = first((own + 1) / 2);
            int to = first(2 * own + 1);
            if (to - from < matched) {
                return null;
            }
            double fall = (1.0 + part(fell, from, to)) / (1.0 + part(chances, from, to));
            double stay = Math.max(staying, (1.0 + part(stayed, from, to)) / (2.0 + part(chancesToStay, from, to)));
            double chance = 1;
            for (int s = slice + 1; s < slices; s++) {
                int number = seen[s][to] - seen[s][from];
                double here = number == 0 ? 0 : (double) (quiet[s][to] - quiet[s][from]) / number;
                chance *= Math.max(here, s == slice + 1 ? fall : stay);
            }
            double expected =
                    (double) part(triesAfter, from, to) / (double) Math.max(1, part(tries, from, to)) * (double) own;
            return new Quiet(one.account, slice, own, expected, to - from, chance, 1);
        }

        private static long part(long[] sums, int from, int to) {
            return sums[to] - sums[from];
        }

        private int first(long least) {
            int low = 0;
            int high = before.length;
            while (low < high) {
                int middle = (low + high) / 2;
                if (before[middle] < least) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }

    /**
     * The last day on which an account was tried at its rate, as likely as its days tell: what comes after it are its
     * owner's own errors.
     *
     * @param tries of the account, by day
     * @param usual tries an account on each day
     * @param rate the account's share of these
     * @param owners tries a day that owners make themselves
     */
    static int lastDay(long[] tries, double[] usual, double rate, double owners) {
        double own = Math.max(owners, 0.01);
        double ahead = 0;
        double best = Double.NEGATIVE_INFINITY;
        int last = 0;
        for (int day = 0; day < tries.length; day++) {
            double tried = own + rate * usual[day];
            ahead += tries[day] * StrictMath.log(tried / own) - (tried - own);
            if (tries[day] > 0 && ahead > best) {
                best = ahead;
                last = day;
            }
        }
        return last;
    }
}
