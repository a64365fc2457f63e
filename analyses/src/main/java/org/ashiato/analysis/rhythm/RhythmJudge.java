// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.rhythm;

import java.util.Arrays;

/**
 * Compares two stories of how a row of contacts came about.
 *
 * <p><b>A program</b> waits a period, strayed by an even jitter; now and then it misses a call, so that an interval
 * spans two or three periods. <b>A person</b>, or chance, waits an exponential time or one spread over orders of
 * magnitude (log-normal with a spread of at least a factor e, as think times are). Both stories may be interrupted:
 * an interval can come from anywhere between seconds and days with a small probability, so neither a command
 * session nor a night breaks the program's story. The result is the difference of the two log-likelihoods, each at
 * its best parameters, less a price for the program's extra parameters and for silences that nothing explains.
 *
 * <p>A person's intervals are cut at the same length as the program's, and the cut is part of the person's
 * likelihood; otherwise cutting alone would make reading look regular.
 *
 * <p>Contacts in quick succession count as one. How quick is not known beforehand: a page and its parts take
 * seconds, a session of commands over a beacon takes minutes. So the row is judged at several scales and the best
 * is kept, for a price.
 */
public final class RhythmJudge {
    /** The most that rhythm alone can say, either way, nats. */
    public static final double MOST = 10;

    private static final long[] SCALES = {3_000_000, 60_000_000, 600_000_000};
    private static final double SCALE_PRICE = 1;
    /** Fewer intervals show no rhythm. */
    public static final int FEWEST = 3;

    private static final int ENOUGH = 300;
    private static final double BREAK = 6;
    private static final double INTERVAL_MOST = 1.2;
    private static final double SILENCE = 0.5;
    // Whoever looks in once a day at the same hour is as regular as a program of that period.
    private static final double DAILY = 12 * 3600;
    private static final double DAILY_MOST = 4;

    private RhythmJudge() {}

    /** Judges sorted times in microseconds, of which the first {@code count} are used. */
    public static Rhythm judge(long[] times, int count, Awake awake) {
        Rhythm best = Rhythm.NONE;
        int before = -1;
        for (int i = 0; i < SCALES.length; i++) {
            Gaps gaps = Gaps.between(times, count, SCALES[i]);
            if (gaps.count() < FEWEST) {
                break;
            }
            if (gaps.count() == before) {
                continue;
            }
            before = gaps.count();
            Rhythm rhythm = judge(gaps, SCALES[i] / 1e6, i == 0 ? 0 : SCALE_PRICE, awake);
            if (best.intervals() == 0 || rhythm.nats() > best.nats()) {
                best = rhythm;
            }
            if (best.nats() >= MOST) {
                break;
            }
        }
        return best;
    }

    /**
     * The intervals between bursts, in seconds, at the middle scale: those of several terminals that poll one server
     * can be {@linkplain #pooled judged together}.
     *
     * @param most how many to give; spread evenly over all
     */
    public static float[] intervals(long[] times, int count, int most) {
        Gaps gaps = Gaps.between(times, count, SCALES[1]);
        int n = Math.min(most, gaps.count());
        float[] some = new float[n];
        for (int i = 0; i < n; i++) {
            some[i] = (float) gaps.seconds()[(int) ((long) i * gaps.count() / n)];
        }
        return some;
    }

    /** Judges intervals of several terminals as if one program had made them; breaks are not held against it. */
    public static Rhythm pooled(double[] intervals) {
        Gaps gaps = new Gaps(intervals, new long[intervals.length], intervals.length);
        return intervals.length < FEWEST ? Rhythm.NONE : judge(gaps, SCALES[1] / 1e6, SCALE_PRICE, (from, to) -> 0);
    }

    /** The intervals between bursts in seconds, and where each begins in microseconds. */
    private record Gaps(double[] seconds, long[] starts, int count) {
        static Gaps between(long[] times, int count, long scale) {
            double[] seconds = new double[Math.max(0, count - 1)];
            long[] starts = new long[seconds.length];
            int n = 0;
            long burst = count == 0 ? 0 : times[0];
            for (int i = 1; i < count; i++) {
                if (times[i] - times[i - 1] >= scale) {
                    seconds[n] = (times[i] - burst) / 1e6;
                    starts[n++] = burst;
                    burst = times[i];
                }
            }
            return new Gaps(seconds, starts, n);
        }
    }

    private static Rhythm judge(Gaps gaps, double least, double price, Awake awake) {
        double limit = BREAK * median(gaps.seconds(), gaps.count());
        double[] kept = new double[gaps.count()];
        int n = 0;
        int breaks = 0;
        int excused = 0;
        for (int i = 0; i < gaps.count(); i++) {
            double seconds = gaps.seconds()[i];
            long start = gaps.starts()[i];
            if (seconds <= limit) {
                kept[n++] = seconds;
            } else if (awake.share(start, start + (long) (seconds * 1e6)) < 0.5) {
                excused++;
            } else {
                breaks++;
            }
        }
        if (n < FEWEST) {
            return Rhythm.NONE;
        }
        double[] intervals = thin(kept, n);
        Stories stories = new Stories(intervals);
        Stories.Clock clock = stories.clock(median(intervals, intervals.length));
        double person = stories.person(least, limit);
        double gain = Math.min(clock.likelihood() - person, intervals.length * INTERVAL_MOST);
        double nats = gain - 1 - 0.5 * StrictMath.log(intervals.length) - price;
        double silences = Math.min(breaks * SILENCE / (1 + 0.05 * n), MOST / 2);
        double most = clock.period() >= DAILY ? DAILY_MOST : MOST;
        return new Rhythm(Math.clamp(nats - silences, -MOST, most), n, clock.period(), clock.jitter(), breaks, excused);
    }

    /** At most {@link #ENOUGH} intervals, spread evenly over all. */
    private static double[] thin(double[] kept, int n) {
        if (n <= ENOUGH) {
            return Arrays.copyOf(kept, n);
        }
        double[] some = new double[ENOUGH];
        for (int i = 0; i < ENOUGH; i++) {
            some[i] = kept[(int) ((long) i * n / ENOUGH)];
        }
        return some;
    }

    private static double median(double[] values, int n) {
        double[] sorted = Arrays.copyOf(values, n);
        Arrays.sort(sorted);
        return n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
    }
}
