// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.institute;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.ashiato.testing.institute.Attempt.Outcome;
import org.ashiato.testing.institute.Attempt.Reach;
import org.ashiato.testing.institute.Attempt.Service;
import org.ashiato.testing.range.Dice;

/**
 * Tries one password after another on all IDs that exist, from hundreds of addresses at about one try an hour each; an
 * ID whose password is found is tried no more. The directory sees it, the mail system does not.
 */
final class PasswordTrials implements Actor {
    private static final double UNTRIED = .03;

    private final Plan plan;
    private final List<Person> known;
    private final long[] starts;
    private final long[] lengths;
    private final int[] places;
    private final Map<Person, Integer> found = new HashMap<>();
    private final List<Person> systemStaff;
    private final Dice dice;

    /**
     * Draws the rounds; a round is one password on everybody.
     *
     * @param known people whose IDs are known and whose passwords are not
     * @param systemStaff who looks after the computers: one day of trials is for them alone
     */
    PasswordTrials(Plan plan, int rounds, List<Person> known, List<Person> systemStaff, Dice dice) {
        this.plan = plan;
        this.known = List.copyOf(known);
        this.systemStaff = List.copyOf(systemStaff);
        this.dice = dice;
        this.starts = starts(rounds, dice.fork("rounds"));
        this.lengths = new long[rounds];
        for (int round = 0; round < rounds; round++) {
            long next = round + 1 < rounds ? starts[round + 1] : starts[round] + 6 * Days.HOUR;
            lengths[round] = Math.clamp(2 * (next - starts[round]), 30 * Days.MINUTE, 18 * Days.HOUR);
        }
        this.places = new int[known.size()];
        List<Integer> order = dice.fork("order")
                .shuffled(IntStream.range(0, known.size()).boxed().toList());
        for (int i = 0; i < places.length; i++) {
            places[i] = order.get(i);
        }
    }

    /** Two fifths in the first days, a fifth in two waves, the rest spread. */
    private long[] starts(int rounds, Dice own) {
        long begin = Days.at(plan.trials(), own.between(2, 12), own.below(60));
        long end = Days.at(plan.trialsEnd(), 18, 0);
        long[] times = new long[rounds];
        for (int round = 0; round < rounds; round++) {
            double part = (double) round / rounds;
            if (part < .4) {
                times[round] = own.between(begin, begin + 3 * Days.DAY);
            } else if (part < .6) {
                long wave = Days.at(plan.trials() + (part < .5 ? 14 : plan.trialsEnd() - plan.trials() - 5), 3, 0);
                times[round] = own.between(wave, wave + 2 * Days.DAY);
            } else {
                times[round] = own.between(begin, end);
            }
        }
        times[rounds - 1] = end;
        times[0] = begin;
        Arrays.sort(times);
        return times;
    }

    /**
     * The person's password is guessed in a round that reaches the ID between two times, or in an earlier one where
     * there is none between them.
     */
    void guess(Person person, long after, long before, Dice own) {
        int index = known.indexOf(person);
        int[] fitting = rounds(index, after, before);
        if (fitting.length == 0) {
            fitting = rounds(index, 0, before);
        }
        if (fitting.length == 0) {
            throw new IllegalStateException("no round reaches " + person.login() + " in time");
        }
        found.put(person, fitting[own.below(fitting.length)]);
    }

    private int[] rounds(int index, long after, long before) {
        return IntStream.range(0, starts.length)
                .filter(round -> time(round, index) >= after && time(round, index) < before)
                .toArray();
    }

    /** About how many lines they will leave in the directory. */
    double lines() {
        return 5.1 * (1 - UNTRIED) * starts.length * known.size();
    }

    @Override
    public void day(int day, Consumer<Attempt> log) {
        long from = Days.at(day, 0, 0);
        long to = Days.at(day + 1, 0, 0);
        for (int round = 0; round < starts.length; round++) {
            if (starts[round] < to && starts[round] + lengths[round] >= from) {
                for (int i = 0; i < places.length; i++) {
                    long time = time(round, i);
                    if (time >= from && time < to) {
                        attempt(round, i, time, day, log);
                    }
                }
            }
        }
        if (day == plan.weekday(16)) {
            for (Person person : systemStaff) {
                Dice own = dice.fork("staff").fork(person.number());
                int tries = own.between(80, 240);
                for (int i = 0; i < tries; i++) {
                    log.accept(attempt(person, Outcome.WRONG, from + own.between(8 * Days.HOUR, Days.DAY)));
                }
            }
        }
    }

    private void attempt(int round, int index, long time, int day, Consumer<Attempt> log) {
        Person person = known.get(index);
        int last = found.getOrDefault(person, Integer.MAX_VALUE);
        boolean skipped = dice.fork(round).fork(index).chance(UNTRIED);
        if (round == last) {
            log.accept(attempt(person, Outcome.RIGHT, time));
        } else if (round < last && !skipped) {
            log.accept(attempt(person, person.employed(day) ? Outcome.WRONG : Outcome.UNKNOWN, time));
        }
    }

    private static Attempt attempt(Person person, Outcome outcome, long time) {
        return new Attempt(
                time,
                person.login(),
                outcome,
                Service.INTRANET,
                Reach.DIRECTORY,
                Address.UNSEEN,
                "",
                outcome == Outcome.RIGHT ? Attempt.TRIAL : Attempt.NONE);
    }

    private long time(int round, int index) {
        double jitter = (Dice.mixed(round * 100_003L + index) >>> 40) / (double) (1 << 24);
        return starts[round] + (long) (lengths[round] * (places[index] + jitter) / places.length);
    }
}
