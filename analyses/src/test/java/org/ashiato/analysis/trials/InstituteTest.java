// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.trials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.ashiato.analysis.MadeSignIns;
import org.ashiato.analysis.SignInCase;
import org.ashiato.analysis.trials.Trials.Change;
import org.ashiato.analysis.trials.Trials.Found;
import org.ashiato.model.Grade;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The institute's year in small, told by a directory server that logs its own address only. */
class InstituteTest {
    private static final int PEOPLE = 120;
    private static final Map<String, Instant> FOUND = new TreeMap<>(Map.of(
            "p5", Instant.parse("2017-11-01T03:00:00Z"),
            "p23", Instant.parse("2017-11-04T12:00:00Z"),
            "p42", Instant.parse("2017-11-10T20:00:00Z"),
            "p77", Instant.parse("2017-11-20T05:00:00Z")));

    @TempDir
    Path folder;

    @Test
    void itsRisesAndItsPasswordsAreFound() throws IOException {
        MadeSignIns made = new MadeSignIns(20171031);
        FOUND.forEach(made::found);
        made.holiday(LocalDate.of(2017, 5, 3));
        made.holiday(LocalDate.of(2017, 5, 4));
        made.holiday(LocalDate.of(2017, 5, 5));
        made.people(PEOPLE, LocalDate.of(2017, 1, 22), 350);
        made.client("retired", Instant.parse("2017-03-31T15:00:00Z"), Instant.parse("2017-12-20T00:00:00Z"));
        made.search(LocalDate.of(2017, 2, 6), LocalDate.of(2018, 1, 6), 10, 30);
        made.search(LocalDate.of(2017, 6, 1), LocalDate.of(2018, 1, 6), 60, 30);
        made.search(LocalDate.of(2017, 7, 15), LocalDate.of(2017, 8, 25), 800, 30);
        made.trial(LocalDate.of(2017, 10, 31), LocalDate.of(2017, 12, 13), 4, 100);
        try (SignInCase signIns = new SignInCase(made, List.of(), "10.9.9.9", folder)) {
            Trials trials =
                    (Trials) new TrialsAnalysis().ask(signIns).exhibits().getFirst();
            trials.changes()
                    .forEach(c -> System.out.println(c.series() + " " + c.at() + " " + c.until() + " "
                            + Math.round(c.from()) + " " + Math.round(c.to()) + " "
                            + String.format(Locale.ROOT, "%.2f", c.confidence())));
            trials.found().forEach(f -> System.out.println(f.account() + " " + f.date() + " " + f.adjusted()));
            assertThat(trials.changes())
                    .extracting(Change::series, Change::at, Change::until)
                    .contains(
                            tuple("directory.unknown_id", LocalDate.of(2017, 6, 1), null),
                            tuple("directory.unknown_id", LocalDate.of(2017, 7, 15), LocalDate.of(2017, 8, 25)),
                            tuple("directory.wrong_password", LocalDate.of(2017, 10, 31), LocalDate.of(2017, 12, 13)))
                    .hasSizeLessThanOrEqualTo(4);
            assertThat(trials.apart())
                    .singleElement()
                    .satisfies(a -> assertThat(a.account()).isEqualTo("retired"));
            assertThat(trials.found())
                    .filteredOn(f -> f.grade() == Grade.PRESUMED)
                    .extracting(Found::account)
                    .containsExactlyElementsOf(FOUND.keySet().stream().sorted().toList());
            assertThat(trials.found())
                    .allSatisfy(f -> assertThat(Math.abs(
                                    f.date().toEpochDay() - day(FOUND.getOrDefault(f.account(), Instant.EPOCH))))
                            .isLessThanOrEqualTo(1));
            assertThat(trials.found()).allSatisfy(f -> assertThat(f.citations()).isNotEmpty());
        }
    }

    private static long day(Instant at) {
        return at.plusSeconds(9 * 3600).getEpochSecond() / 86_400;
    }
}
