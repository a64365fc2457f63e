// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.coverage;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.ashiato.evidence.coverage.Expectation.Basis;

/**
 * What a source usually brings in a stretch of time.
 *
 * <p>A stretch is cut at local midnights, and each piece is compared with the same local hours of the same weekday
 * in up to eight weeks on either side; where there are fewer than three such weeks, with those of all days of
 * the same kind (working day or day off) within three weeks; where there is none, with the time just before and just after. The
 * median is taken, so that one odd week, or a gap in one, does not count. Habits drift, hence the limit of weeks.
 */
final class Rhythm {
    private static final int WEEKS = 8;
    private static final int DAYS = 20;
    private static final int ENOUGH = 3;
    /** Shorter stretches are judged by the half hour around them, as few events make a poor median. */
    private static final int SHORTEST = 30;

    private final Volume volume;
    private final Days days;
    private final int first;
    private final int end;
    private final List<Silence> breaks;

    Rhythm(Volume volume, Days days) {
        this.volume = volume;
        this.days = days;
        first = Volume.minuteOf(volume.first());
        end = Volume.minuteOf(volume.last()) + 1;
        breaks = volume.silences().stream().filter(Silence::isBreak).toList();
    }

    /** What the minutes {@code [from, to)} usually bring; a silence that lies there is not compared with itself. */
    Expectation usual(int from, int to, Silence silence) {
        return sum(from, to, silence, false);
    }

    /** What an hour usually brings; its own events where the log holds nothing to compare it with. */
    double usualOfHour(int from, int to, long events) {
        Silence itself = new Silence((from - 1) * Volume.MICROS_PER_MINUTE, to * Volume.MICROS_PER_MINUTE);
        Expectation usual = usual(from, to, itself);
        return usual.basis() == Basis.NEIGHBOURS ? events : usual.events();
    }

    /** The same if every local day that the silence covers whole had been a day off. */
    Expectation usualOnDaysOff(int from, int to, Silence silence) {
        return sum(from, to, silence, true);
    }

    private Expectation sum(int from, int to, Silence silence, boolean off) {
        Expectation total = null;
        int begin = from;
        while (begin < to) {
            LocalDate day = days.local(begin).toLocalDate();
            int midnight = days.minute(day.plusDays(1).atStartOfDay());
            int stop = Math.min(to, midnight);
            boolean whole = stop == midnight && begin == days.minute(day.atStartOfDay());
            boolean working = days.working(day) && !(off && whole);
            Expectation piece = piece(begin, stop, working, silence);
            total = total == null ? piece : total.plus(piece);
            begin = stop;
        }
        return total == null ? new Expectation(0, Basis.NEIGHBOURS, 0) : total;
    }

    /** A short piece is widened to either side, and the smaller answer holds: at opening time the two differ much. */
    private Expectation piece(int from, int to, boolean working, Silence silence) {
        int length = to - from;
        if (length >= SHORTEST) {
            return piece(from, length, length, working, silence);
        }
        Expectation back = piece(to - SHORTEST, SHORTEST, length, working, silence);
        Expectation ahead = piece(from, SHORTEST, length, working, silence);
        return back.events() < ahead.events() ? back : ahead;
    }

    private Expectation piece(int from, int widened, int length, boolean working, Silence silence) {
        double share = (double) length / widened;
        LocalDateTime local = days.local(from);

        double[] counts = new double[2 * Math.max(WEEKS, DAYS)];
        int weeks = 0;
        for (int week = -WEEKS; week <= WEEKS; week++) {
            weeks = compare(local, 7 * week, widened, working, silence, counts, weeks);
        }
        if (weeks >= ENOUGH) {
            return new Expectation(median(counts, weeks) * share, Basis.WEEKS, weeks);
        }
        int others = 0;
        for (int day = -DAYS; day <= DAYS; day++) {
            others = compare(local, day, widened, working, silence, counts, others);
        }
        if (others >= 2) {
            return new Expectation(median(counts, others) * share, Basis.DAYS, others);
        }
        double around = aroundRate(silence) * length;
        return others == 1
                ? new Expectation(Math.min(counts[0] * share, around), Basis.DAYS, 1)
                : new Expectation(around, Basis.NEIGHBOURS, 0);
    }

    /** Counts the same stretch some days away, where it lies inside the log and on a day of the same kind. */
    private int compare(
            LocalDateTime local, int away, int length, boolean working, Silence silence, double[] counts, int n) {
        if (away == 0) {
            return n;
        }
        LocalDateTime there = local.plusDays(away);
        if (days.working(there.toLocalDate()) != working) {
            return n;
        }
        int from = days.minute(there);
        int to = from + length;
        boolean inside = from >= first && to <= end;
        if (!inside || !apart(from, to, silence) || breaks.stream().anyMatch(b -> !apart(from, to, b))) {
            return n;
        }
        counts[n] = volume.events(from, to);
        return n + 1;
    }

    private static boolean apart(int from, int to, Silence silence) {
        return to <= silence.firstMinute() || from >= silence.endMinute();
    }

    /** Events a minute just before the silence or just after it, the smaller. */
    private double aroundRate(Silence silence) {
        int width = Math.clamp(silence.endMinute() - silence.firstMinute(), SHORTEST, 180);
        return Math.min(
                rate(silence.firstMinute() - width, silence.firstMinute()),
                rate(silence.endMinute(), silence.endMinute() + width));
    }

    private double rate(int from, int to) {
        int begin = Math.max(from, first);
        int stop = Math.min(to, end);
        return begin >= stop ? 0 : (double) volume.events(begin, stop) / (stop - begin);
    }

    private static double median(double[] values, int n) {
        Arrays.sort(values, 0, n);
        return n % 2 == 1 ? values[n / 2] : (values[n / 2 - 1] + values[n / 2]) / 2;
    }
}
