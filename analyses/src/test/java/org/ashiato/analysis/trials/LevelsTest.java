// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ashiato.analysis.trials.Daily.Counts;
import org.ashiato.analysis.trials.Trials.Change;
import org.ashiato.analysis.trials.Trials.Kind;
import org.junit.jupiter.api.Test;

class LevelsTest {
    private static final Levels LEVELS = new Levels(3, 1.5, 14);
    private static final LocalDate FEBRUARY = LocalDate.of(2017, 2, 6);
    private static final LocalDate JUNE = LocalDate.of(2017, 6, 1);
    private static final LocalDate JULY = LocalDate.of(2017, 7, 15);
    private static final LocalDate AUGUST = LocalDate.of(2017, 8, 25);
    private static final LocalDate END = LocalDate.of(2018, 1, 6);

    private static boolean near(LocalDate found, LocalDate true_) {
        return Math.abs(found.toEpochDay() - true_.toEpochDay()) <= 1;
    }

    /** What analysis.toml promises of the penalty. */
    @Test
    void anOfficeWithoutTrialsHasHardlyAnyChange() {
        int series = 0;
        int changes = 0;
        for (double usual : new double[] {0.3, 3, 20, 200}) {
            for (double scatter : new double[] {0.1, 0.3, 0.5}) {
                for (double memory : new double[] {0, 0.6}) {
                    for (int seed = 0; seed < 10; seed++) {
                        series++;
                        changes += LEVELS.changes(new MadeSeries(seed, usual, scatter, memory).daily())
                                .size();
                    }
                }
            }
        }
        double aYear = changes * 365.0 / MadeSeries.DAYS / series;
        System.out.printf(Locale.ROOT, "false changes a series-year: %.3f (%d series)%n", aYear, series);
        assertThat(aYear).isLessThan(0.1);
    }

    /** The institute's shape; seeds that nothing was tuned to. */
    @Test
    void theInstitutesRisesAreDatedWithinADay() {
        int june = 0;
        int july = 0;
        int august = 0;
        int february = 0;
        int more = 0;
        int runs = 40;
        for (int seed = 0; seed < runs; seed++) {
            Daily daily = new MadeSeries(7000 + seed, 20, 0.3, 0.3)
                    .trial(25, FEBRUARY, END)
                    .trial(200, JUNE, END)
                    .trial(4000, JULY, AUGUST)
                    .daily();
            List<Change> changes = LEVELS.changes(daily);
            february +=
                    (int) changes.stream().filter(c -> near(c.at(), FEBRUARY)).count();
            june += (int) changes.stream().filter(c -> near(c.at(), JUNE)).count();
            july += (int) changes.stream().filter(c -> near(c.at(), JULY)).count();
            august += (int) changes.stream()
                    .filter(c -> near(c.at(), JULY))
                    .map(Change::until)
                    .filter(u -> u != null && near(u, AUGUST))
                    .count();
            more += Math.max(0, changes.size() - 3);
        }
        System.out.printf(
                Locale.ROOT,
                "of %d: February %d, June %d, July %d, its end %d, others %d%n",
                runs,
                february,
                june,
                july,
                august,
                more);
        assertThat(june).isEqualTo(runs);
        assertThat(july).isEqualTo(runs);
        assertThat(august).isEqualTo(runs);
        assertThat(february).isGreaterThanOrEqualTo(runs * 3 / 4);
        // a tenth of a false change a series-year
        assertThat(more).isLessThanOrEqualTo(runs / 10);
    }

    /** The confidence is the share of changes that are true within a day, or less than that. */
    @Test
    void theConfidenceIsKept() {
        double said = 0;
        int told = 0;
        int right = 0;
        for (int seed = 0; seed < 120; seed++) {
            double factor = new double[] {1, 2, 3, 6}[seed % 4];
            LocalDate from = LocalDate.of(2017, 6, 1).plusDays(seed % 60);
            MadeSeries made = new MadeSeries(9000 + seed, 15, 0.3, 0.3).trial(15 * (factor - 1), from, END);
            for (Change change : LEVELS.changes(made.daily())) {
                told++;
                said += change.confidence();
                right += near(change.at(), from) && factor > 1 ? 1 : 0;
            }
        }
        System.out.printf(Locale.ROOT, "changes %d, right within a day %d, said %.1f%n", told, right, said);
        assertThat(right).isGreaterThan(60);
        assertThat((double) right / told).isGreaterThan(said / told - 0.1);
    }

    @Test
    void aSlowStartIsOneRiseNearItsBeginning() {
        int early = 0;
        int falls = 0;
        for (int seed = 0; seed < 20; seed++) {
            MadeSeries made = new MadeSeries(seed, 10, 0.3, 0);
            for (int week = 0; week < 10; week++) {
                made.trial(8, JUNE.plusDays(7L * week), END);
            }
            List<Change> changes = LEVELS.changes(made.daily());
            assertThat(changes).isNotEmpty();
            falls += (int) changes.stream().filter(c -> !c.rose()).count();
            LocalDate first = changes.stream()
                    .filter(Change::rose)
                    .findFirst()
                    .orElseThrow()
                    .at();
            early += first.isAfter(JUNE.minusDays(3)) && first.isBefore(JUNE.plusDays(21)) ? 1 : 0;
        }
        assertThat(early).isGreaterThanOrEqualTo(18);
        assertThat(falls).isLessThanOrEqualTo(2);
    }

    @Test
    void aDayWithoutLogIsNoZeroAndHidesTheDayOfAChange() {
        LocalDate from = LocalDate.of(2017, 5, 20);
        Daily still =
                new MadeSeries(3, 20, 0.2, 0).missing(from, from.plusDays(20)).daily();
        assertThat(LEVELS.changes(still)).isEmpty();
        Daily risen = new MadeSeries(3, 20, 0.2, 0)
                .trial(200, JUNE, END)
                .missing(from, from.plusDays(20))
                .daily();
        assertThat(LEVELS.changes(risen)).singleElement().satisfies(change -> {
            assertThat(change.at()).isEqualTo(from.plusDays(21));
            assertThat(change.notBefore()).isEqualTo(from);
            assertThat(change.confidence()).isLessThan(0.2);
        });
    }

    @Test
    void aSilentOfficeAndAShortLogSayNothing() {
        List<Counts> silent = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            silent.add(Counts.none(MadeSeries.FIRST.plusDays(i)));
        }
        assertThat(LEVELS.changes(new Daily("directory", Kind.UNKNOWN_ID, silent)))
                .isEmpty();
        assertThat(LEVELS.raised(new Daily("directory", Kind.UNKNOWN_ID, silent)))
                .isEmpty();
        Daily few = new Daily("directory", Kind.UNKNOWN_ID, silent.subList(0, 13));
        assertThat(LEVELS.canTell(few)).isFalse();
        assertThat(LEVELS.changes(few)).isEmpty();
        assertThat(LEVELS.changes(new Daily("directory", Kind.UNKNOWN_ID, List.of())))
                .isEmpty();
    }

    /** One program's steady failures, and one person's, are no change of the whole. */
    @Test
    void oneIdAloneIsNoChange() {
        Daily office = new MadeSeries(5, 12, 0.3, 0).daily();
        List<Counts> days = office.days().stream()
                .map(d -> d.day().isBefore(JUNE)
                        ? d
                        : new Counts(
                                d.day(),
                                true,
                                d.free(),
                                d.tries() + 144,
                                0,
                                d.users() + 1,
                                d.strayUsers() + 1,
                                144,
                                0,
                                0,
                                0))
                .toList();
        assertThat(LEVELS.changes(new Daily("directory", Kind.UNKNOWN_ID, days)).stream()
                        .filter(c -> near(c.at(), JUNE)))
                .isEmpty();
    }
}
