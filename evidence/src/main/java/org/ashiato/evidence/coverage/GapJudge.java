// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Tells gaps (欠損) from quiet: which silences of a source its own rhythm does not explain.
 *
 * <p>Each silence has a surprise: the events it usually brings, less where the hours around it were quieter than
 * usual too. Silences are compared with silences of the same kind, in working hours, on their edge, or away from them: the
 * confidence is the probability that chance alone would not bring one as surprising anywhere in the log.
 * A source of fewer than 24 events a day has no rhythm to break.
 */
final class GapJudge {
    private static final double SHORTEST_MINUTES = 5;
    private static final double LEAST_EXPECTED = 5;
    private static final double LEAST_PER_DAY = 24;
    private static final double LEAST_CONFIDENCE = 0.6;
    private static final int AROUND = 120;
    private static final int WEEK = 7 * 24 * 60;
    private static final double STRAY = 0.01;

    private final Volume volume;
    private final Days days;
    private final Rhythm rhythm;
    private final boolean localTimes;

    /** @param localTimes whether the source logs local times without a zone */
    GapJudge(Volume volume, Days days, boolean localTimes) {
        this.volume = volume;
        this.days = days;
        this.localTimes = localTimes;
        rhythm = new Rhythm(volume, days);
    }

    /**
     * A silence that was judged a gap.
     *
     * @param maybeClosed whether working days without anybody at work would explain it as well
     */
    record Judged(Silence silence, double confidence, Expectation usual, boolean maybeClosed) {}

    private record Candidate(Silence silence, Expectation usual, double surprise, Days.Hours hours) {}

    /** The gaps by time. */
    List<Judged> gaps() {
        if (volume.perActiveDay() < LEAST_PER_DAY) {
            return List.of();
        }
        List<Candidate> candidates = volume.silences().stream().map(this::weigh).toList();
        List<Judged> gaps = new ArrayList<>();
        for (Days.Hours hours : Days.Hours.values()) {
            gaps.addAll(judge(candidates.stream()
                    .filter(c -> c.hours == hours)
                    .sorted(Comparator.comparingDouble(Candidate::surprise)
                            .reversed()
                            .thenComparingLong(c -> c.silence.from()))
                    .toList()));
        }
        gaps.sort(Comparator.comparingLong(g -> g.silence.from()));
        return gaps;
    }

    private Candidate weigh(Silence silence) {
        int from = silence.firstMinute();
        int to = silence.endMinute();
        Expectation usual = rhythm.usual(from, to, silence);
        Days.Hours hours = days.hours(from + (to - from) / 2);
        double surprise = usual.events() < LEAST_EXPECTED ? usual.events() : usual.events() * liveliness(silence);
        return new Candidate(silence, usual, surprise, hours);
    }

    /** How lively the hours around a silence were against what they usually are, 0 to 1. */
    private double liveliness(Silence silence) {
        return Math.sqrt(liveliness(silence.firstMinute() - AROUND, silence.firstMinute(), silence)
                * liveliness(silence.endMinute(), silence.endMinute() + AROUND, silence));
    }

    private double liveliness(int from, int to, Silence silence) {
        int begin = Math.max(from, Volume.minuteOf(volume.first()));
        int end = Math.min(to, Volume.minuteOf(volume.last()) + 1);
        double usual = rhythm.usual(begin, end, silence).events();
        return Math.min(1, (volume.events(begin, end) + 1) / (usual + 1));
    }

    /** Judges the silences of one kind from the most surprising on, and stops at the first that is none. */
    private List<Judged> judge(List<Candidate> candidates) {
        double[] surprises =
                candidates.stream().mapToDouble(Candidate::surprise).toArray();
        List<Judged> gaps = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            Candidate candidate = candidates.get(i);
            if (candidate.surprise < LEAST_EXPECTED) {
                break;
            }
            double confidence = confidence(candidate, surprises, i);
            if (confidence < LEAST_CONFIDENCE) {
                break;
            }
            if (candidate.silence.minutes() >= SHORTEST_MINUTES && !explained(candidate)) {
                gaps.add(new Judged(candidate.silence, confidence, candidate.usual, closed(candidate.silence)));
            }
        }
        return gaps;
    }

    private double confidence(Candidate candidate, double[] surprises, int position) {
        double perMinute = candidate.usual.events() / candidate.silence.minutes();
        Tail tail = new Tail(surprises, position + 1, perMinute);
        return Math.min(Math.exp(-tail.byChance(candidate.surprise)), best(candidate));
    }

    /** The most that a comparison can say: never all, and less the weaker what it had to compare with. */
    private double best(Candidate candidate) {
        Expectation usual = candidate.usual;
        double best = switch (usual.basis()) {
            case WEEKS -> 0.99;
            case DAYS -> usual.compared() >= 2 ? 0.95 : 0.8;
            case NEIGHBOURS -> candidate.hours == Days.Hours.WORKING ? 0.7 : LEAST_CONFIDENCE;
        };
        return closed(candidate.silence) ? Math.min(best, LEAST_CONFIDENCE) : best;
    }

    /** Whether something else than lost events explains the silence. */
    private boolean explained(Candidate candidate) {
        Silence silence = candidate.silence;
        return (localTimes && days.repeatedHourHolds(silence))
                || (days.longWeekend(silence) && closed(silence))
                || (silence.isBreak() && strayBeside(silence));
    }

    /** Whether the silence would be nothing unusual if the working days in it had been days off. */
    private boolean closed(Silence silence) {
        return !days.silentWorkingDays(silence).isEmpty()
                && rhythm.usualOnDaysOff(silence.firstMinute(), silence.endMinute(), silence)
                                .events()
                        < LEAST_EXPECTED;
    }

    /** Whether one side of a long silence holds hardly an event: lines with a wrong date, not the same stretch of log. */
    private boolean strayBeside(Silence silence) {
        long before = volume.events(silence.firstMinute() - WEEK, silence.firstMinute());
        long after = volume.events(silence.endMinute(), silence.endMinute() + WEEK);
        return Math.min(before, after) < STRAY * Math.max(before, after);
    }
}
