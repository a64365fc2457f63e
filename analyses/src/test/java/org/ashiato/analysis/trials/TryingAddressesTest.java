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
import org.ashiato.analysis.MadeSignIns;
import org.ashiato.analysis.MadeSignIns.Try;
import org.ashiato.analysis.SignInCase;
import org.ashiato.analysis.trials.Trials.Address;
import org.ashiato.analysis.trials.Trials.After;
import org.ashiato.model.Grade;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TryingAddressesTest {
    private static final String GATEWAY = "198.51.100.1";
    private static final Instant START = Instant.parse("2017-09-01T00:00:00Z");

    @TempDir
    Path folder;

    /** A gateway that many share is none, and who liked such an address before is not presumed to be the intruder. */
    @Test
    void neitherAGatewayNorAFriendOfTorIsAccused() throws IOException {
        MadeSignIns made = new MadeSignIns(4);
        made.people(60, LocalDate.of(2017, 9, 1), 60);
        for (int day = 0; day < 60; day++) {
            for (int person = 1; person <= 20; person++) {
                Instant at = START.plusSeconds(86_400L * day + 60L * person);
                if ((day + person) % 7 == 0) {
                    made.tries().add(new Try(at, "p" + person, GATEWAY, "failure", "wrong_password"));
                }
                made.hit("p" + person, at.plusSeconds(30), GATEWAY);
            }
        }
        // ten guests mistype their IDs there
        for (int guest = 0; guest < 10; guest++) {
            made.tries()
                    .add(new Try(
                            START.plusSeconds(86_400L * guest), "guest" + guest, GATEWAY, "failure", "unknown_id"));
        }
        made.search(LocalDate.of(2017, 10, 10), LocalDate.of(2017, 10, 25), 200, 5);
        for (int day = 0; day < 55; day += 5) {
            made.hit("p8", START.plusSeconds(86_400L * day), MadeSignIns.outside(1));
        }
        made.hit("p9", Instant.parse("2017-10-15T12:00:00Z"), MadeSignIns.outside(2));
        try (SignInCase signIns = new SignInCase(made, List.of(), "", folder)) {
            Trials trials =
                    (Trials) new TrialsAnalysis().ask(signIns).exhibits().getFirst();
            assertThat(trials.addresses())
                    .extracting(Address::address)
                    .containsExactlyInAnyOrder(
                            MadeSignIns.outside(0),
                            MadeSignIns.outside(1),
                            MadeSignIns.outside(2),
                            MadeSignIns.outside(3),
                            MadeSignIns.outside(4));
            assertThat(trials.after())
                    .extracting(After::account, After::grade)
                    .containsExactly(tuple("p8", Grade.POSSIBLE), tuple("p9", Grade.PRESUMED));
            assertThat(trials.origins()).singleElement().satisfies(o -> {
                assertThat(o.addresses()).hasSize(5);
                assertThat(o.inOrder()).isBetween(0.4, 0.6);
            });
        }
    }

    /** One try an hour from each of 24 addresses, all through one list again and again. */
    @Test
    void aListGoneThroughSlowlyFromManyAddressesIsOneTrial() throws IOException {
        MadeSignIns made = new MadeSignIns(5);
        made.people(60, LocalDate.of(2017, 9, 1), 60);
        Instant begin = Instant.parse("2017-10-09T15:00:00Z");
        for (int n = 0; n < 24 * 24 * 14; n++) {
            made.tries()
                    .add(new Try(
                            begin.plusSeconds(150L * n),
                            "name" + n % 480,
                            MadeSignIns.outside(n % 23),
                            "failure",
                            "unknown_id"));
        }
        try (SignInCase signIns = new SignInCase(made, List.of(), "", folder)) {
            var outcome = new TrialsAnalysis().ask(signIns);
            Trials trials = (Trials) outcome.exhibits().getFirst();
            assertThat(trials.origins()).singleElement().satisfies(o -> {
                assertThat(o.from()).isEqualTo(LocalDate.of(2017, 10, 10));
                assertThat(o.addresses()).hasSize(23);
                assertThat(o.slow()).isEqualTo(23);
                assertThat(o.users()).isEqualTo(480);
                assertThat(o.inOrder()).isGreaterThan(0.9);
            });
            assertThat(outcome.findings())
                    .filteredOn(f -> f.key().startsWith("origin/"))
                    .singleElement()
                    .satisfies(f -> assertThat(f.grade()).isEqualTo(Grade.PRESUMED));
        }
    }
}
