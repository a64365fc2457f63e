// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.ashiato.analysis.rhythm.Awake;
import org.ashiato.analysis.rhythm.RhythmJudge;

/**
 * How surely a beacon's times stand above those of people and chance: our judge of rhythm against RITA's score, as the
 * share of pairs (beacon, innocent) that each ranks right, ties by half. Rarity, novelty and company, which set a
 * beacon apart from shared pollers, weigh in only afterwards and are not part of this.
 */
final class RhythmBench implements Bench {
    private static final int TRIALS = 200;
    private static final double HOUR = 3600;
    private static final double DAY = 24 * HOUR;
    private static final double END = 10 * DAY;

    /** Times of contacts in seconds, and the time in which the terminal was on and the log kept. */
    private record Contacts(double[] times, Awake awake) {}

    private record Kind(String name, Function<SplittableRandom, Contacts> make) {}

    private static final List<Kind> BEACONS = List.of(
            new Kind("60 s, jitter 20 %", r -> beacon(r, 60, 0.2, END - DAY, END)),
            new Kind("60 s, jitter 80 %", r -> beacon(r, 60, 0.8, END - DAY, END)),
            new Kind("300 s, jitter 80 %", r -> beacon(r, 300, 0.8, 0, END)),
            new Kind("300 s, office hours only", r -> office(beacon(r, 300, 0.2, 0, END))),
            new Kind("300 s, began 2 h before the end", r -> beacon(r, 300, 0.2, END - 2 * HOUR, END)),
            new Kind("1 h, jitter 20 %", r -> beacon(r, HOUR, 0.2, 0, END)),
            new Kind("4 h, jitter 10 %", r -> beacon(r, 4 * HOUR, 0.1, 0, END)),
            new Kind("8 h, jitter 2 %", r -> beacon(r, 8 * HOUR, 0.02, 0, END)),
            new Kind("300 s, a gap of 3 h", r -> gap(beacon(r, 300, 0.2, 0, END))));
    private static final List<Kind> INNOCENT = List.of(
            new Kind("chance, 500 a day", r -> chance(r, 500)),
            new Kind("chance, 20 a day", r -> chance(r, 20)),
            new Kind("reading in office hours", RhythmBench::reading));

    @Override
    public String name() {
        return "rhythm";
    }

    @Override
    public void run(Logs logs, Results results) throws IOException {
        double[][] innocent = scores(INNOCENT);
        for (Kind kind : BEACONS) {
            double[][] scores = scores(List.of(kind));
            results.say("%-34s above the innocent: ours %.3f, RITA's %.3f; medians: %.1f nats, %.2f"
                    .formatted(
                            kind.name(),
                            above(scores[0], innocent[0]),
                            above(scores[1], innocent[1]),
                            Took.median(scores[0]),
                            Took.median(scores[1])));
        }
        for (Kind kind : INNOCENT) {
            double[][] scores = scores(List.of(kind));
            results.say("%-34s innocent; medians: %.1f nats, %.2f"
                    .formatted(kind.name(), Took.median(scores[0]), Took.median(scores[1])));
        }
    }

    /** Ours and RITA's of each trial. */
    private static double[][] scores(List<Kind> kinds) {
        double[][] scores = new double[2][kinds.size() * TRIALS];
        for (int i = 0; i < scores[0].length; i++) {
            SplittableRandom random = new SplittableRandom(i);
            Contacts contacts = kinds.get(i / TRIALS).make().apply(random);
            double[] times = contacts.times();
            long[] micros =
                    Arrays.stream(times).mapToLong(t -> (long) (t * 1e6)).toArray();
            scores[0][i] =
                    RhythmJudge.judge(micros, micros.length, contacts.awake()).nats();
            // Equal sizes: a beacon's best case.
            double[] sizes = new double[times.length];
            Arrays.fill(sizes, 300);
            scores[1][i] = Rita.score(times, sizes, END);
        }
        return scores;
    }

    private static double above(double[] beacons, double[] innocent) {
        double sum = 0;
        for (double beacon : beacons) {
            for (double other : innocent) {
                sum += beacon > other ? 1 : beacon == other ? 0.5 : 0;
            }
        }
        return sum / beacons.length / innocent.length;
    }

    private static Contacts beacon(SplittableRandom random, double every, double jitter, double from, double to) {
        double[] times = new double[(int) (2 * (to - from) / every / (1 - jitter / 2)) + 2];
        int count = 0;
        double time = from + random.nextDouble() * every;
        while (time < to && count < times.length) {
            times[count++] = time;
            time += every * (1 - jitter + 2 * jitter * random.nextDouble());
        }
        return new Contacts(Arrays.copyOf(times, count), Awake.ALWAYS);
    }

    private static Contacts office(Contacts contacts) {
        double[] times = Arrays.stream(contacts.times())
                .filter(t -> t % DAY >= 9 * HOUR && t % DAY < 18 * HOUR)
                .toArray();
        return new Contacts(times, (from, to) -> share(from, to, 9, 18));
    }

    // In whole hours, as the log shows when a terminal was heard.
    private static double share(long from, long to, int begin, int end) {
        long first = from / 3_600_000_000L + 1;
        long last = to / 3_600_000_000L;
        long on = IntStream.range((int) first, (int) Math.max(first, last))
                .filter(h -> h % 24 >= begin && h % 24 < end)
                .count();
        return last <= first ? 1 : (double) on / (last - first);
    }

    private static Contacts gap(Contacts contacts) {
        double from = END - 10 * HOUR;
        double to = from + 3 * HOUR;
        double[] times =
                Arrays.stream(contacts.times()).filter(t -> t < from || t > to).toArray();
        return new Contacts(
                times,
                (a, b) ->
                        1 - Math.max(0, Math.min(b / 1e6, to) - Math.max(a / 1e6, from)) / Math.max(1, (b - a) / 1e6));
    }

    private static Contacts chance(SplittableRandom random, int aDay) {
        double[] times = IntStream.range(0, aDay * 10)
                .mapToDouble(i -> random.nextDouble() * END)
                .sorted()
                .toArray();
        return new Contacts(times, Awake.ALWAYS);
    }

    /** Visits of some pages each, at any time of the working day. */
    private static Contacts reading(SplittableRandom random) {
        double[] times = new double[4000];
        int count = 0;
        for (int day = 0; day < 10; day++) {
            for (int visit = 0; visit < 6; visit++) {
                double time = day * DAY + (9 + 8.5 * random.nextDouble()) * HOUR;
                for (int page = 0; page < 2 + random.nextInt(12); page++) {
                    times[count++] = time;
                    time += -40 * Math.log(1 - random.nextDouble());
                }
            }
        }
        double[] sorted = Arrays.copyOf(times, count);
        Arrays.sort(sorted);
        return new Contacts(sorted, (from, to) -> share(from, to, 9, 18));
    }
}
