// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.trials;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells accounts whose tries stop while those of others go on (institute annex 3, figure 5).
 *
 * <p>A campaign is cut into slices of about as many tries each. An account is quiet in a slice where it has no more
 * tries than its owner's own errors would make. Of an account that is quiet from some slice to the end, the chance of
 * that is read off the accounts that were tried between half and twice as often up to then and were tried again later: the
 * share of them that were quiet in the first slice, times, for each further one, the share of those quiet in the slice before
 * that stayed quiet (one is added to each count, so that nothing seen never means impossible). No rate is supposed, so rounds that
 * try only a part of the list do not deceive it. The chances of all accounts compared are adjusted after Benjamini and
 * Hochberg (Journal of the Royal Statistical Society B 57, 1995).
 *
 * <p>Where more than {@code together} of those still tried stop in one slice, the list was changed, or one password opened
 * them all; these are not judged.
 *
 * @param matched accounts to compare with, at least
 * @param together share
 */
record Divergence(int matched, double together) {
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
        int slices = allowed.length;
        int[] last = new int[accounts.size()];
        for (int i = 0; i < last.length; i++) {
            last[i] = last(accounts.get(i), allowed);
        }
        List<Quiet> quiet = new ArrayList<>();
        int compared = 0;
        int stopped = 0;
        for (int slice = 0; slice < slices - 1; slice++) {
            Others others = new Others(accounts, last, slice, allowed);
            List<Quiet> here = new ArrayList<>();
            for (int i = 0; i < last.length; i++) {
                if (last[i] == slice) {
                    Quiet one = others.compare(accounts.get(i), matched);
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
        private final long[] sumBefore;
        private final long[] sumAfter;
        private final int[][] quiet;
        private final int[][] stayed;

        Others(List<Tried> accounts, int[] last, int slice, long[] allowed) {
            List<Tried> going = new ArrayList<>();
            for (int i = 0; i < last.length; i++) {
                if (last[i] > slice) {
                    going.add(accounts.get(i));
                }
            }
            going.sort(Comparator.comparingLong((Tried t) -> sum(t, 0, slice + 1)));
            this.slice = slice;
            this.slices = allowed.length;
            this.before = going.stream().mapToLong(t -> sum(t, 0, slice + 1)).toArray();
            this.sumBefore = new long[before.length + 1];
            this.sumAfter = new long[before.length + 1];
            this.quiet = new int[slices][before.length + 1];
            this.stayed = new int[slices][before.length + 1];
            for (int i = 0; i < before.length; i++) {
                Tried one = going.get(i);
                sumBefore[i + 1] = sumBefore[i] + before[i];
                sumAfter[i + 1] = sumAfter[i] + sum(one, slice + 1, slices);
                for (int s = slice + 1; s < slices; s++) {
                    boolean is = one.slices[s] <= allowed[s];
                    boolean was = s > slice + 1 && one.slices[s - 1] <= allowed[s - 1];
                    quiet[s][i + 1] = quiet[s][i] + (is ? 1 : 0);
                    stayed[s][i + 1] = stayed[s][i] + (is && was ? 1 : 0);
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

        @Nullable Quiet compare(Tried one, int matched) {
            long own = sum(one, 0, slice + 1);
            int from = first((own + 1) / 2);
            int to = first(2 * own + 1);
            int number = to - from;
            if (number < matched) {
                return null;
            }
            double chance = 1;
            for (int s = slice + 1; s < slices; s++) {
                int quietHere = quiet[s][to] - quiet[s][from];
                chance *= s == slice + 1
                        ? (1.0 + quietHere) / (1.0 + number)
                        : (1.0 + stayed[s][to] - stayed[s][from]) / (2.0 + quiet[s - 1][to] - quiet[s - 1][from]);
            }
            double expected = (double) (sumAfter[to] - sumAfter[from])
                    / Math.max(1, sumBefore[to] - sumBefore[from])
                    * (double) own;
            return new Quiet(one.account, slice, own, expected, number, chance, 1);
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
