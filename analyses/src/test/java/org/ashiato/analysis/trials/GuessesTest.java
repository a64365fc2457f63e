// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.ashiato.analysis.MadeSignIns;
import org.ashiato.analysis.MadeSignIns.Try;
import org.ashiato.analysis.SignInCase;
import org.ashiato.analysis.takeover.Takeover;
import org.ashiato.analysis.takeover.Takeover.BadAddress;
import org.ashiato.model.Finding;
import org.ashiato.model.Grade;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuessesTest {
    private static final Instant EVENING = Instant.parse("2017-09-20T12:00:00Z");

    private final MadeSignIns made = new MadeSignIns(7);

    @TempDir
    Path folder;

    @BeforeEach
    void anOfficeForAMonth() {
        made.people(20, LocalDate.of(2017, 9, 1), 30);
    }

    @Test
    void triesFromThreeNetworksAndThenASignInArePresumedAnothers() throws IOException {
        fail("p1", "198.51.100.7", 0, 3);
        fail("p1", "203.0.113.9", 10, 2);
        fail("p1", "192.0.2.5", 20, 2);
        made.hit("p1", minute(30), "192.0.2.5");
        assertThat(guesses()).singleElement().satisfies(finding -> {
            assertThat(finding.grade()).isEqualTo(Grade.PRESUMED);
            assertThat(finding.key()).isEqualTo("guess/p1/192.0.2.5");
            assertThat(finding.subjects()).containsExactly("192.0.2.5", "198.51.100.7", "203.0.113.9", "p1");
            assertThat(finding.support()).hasSize(4);
            assertThat(finding.statement().en())
                    .contains(
                            "failed 7 times at addresses in networks from which it had never been signed in to before (3, in 3 networks");
            assertThat(finding.interval().from()).isEqualTo(EVENING);
            assertThat(finding.interval().to()).isEqualTo(minute(30));
        });
    }

    /** The closure accuses the account and the place of the sign-in; not one that an owner may have come from. */
    @Test
    void theClosureBeginsFromThem() throws IOException {
        fail("p1", "198.51.100.7", 0, 3);
        fail("p1", "203.0.113.9", 10, 2);
        fail("p1", "192.0.2.5", 20, 2);
        made.hit("p1", minute(30), "192.0.2.5");
        fail("p2", "198.18.0.5", 0, 6);
        made.hit("p2", minute(30), "198.18.0.5");
        try (SignInCase signIns = new SignInCase(made, List.of(), "", folder)) {
            Takeover takeover = signIns.exhibit(Takeover.class);
            assertThat(takeover.accounts()).singleElement().satisfies(account -> {
                assertThat(account.id()).isEqualTo("p1");
                assertThat(account.grade()).isEqualTo(Grade.PRESUMED);
                assertThat(account.addresses()).containsExactly("192.0.2.5");
            });
            assertThat(takeover.addresses())
                    .filteredOn(address -> address.grade().accuses())
                    .extracting(BadAddress::id)
                    .containsExactly("192.0.2.5");
            signIns.decide("p1", false);
            assertThat(signIns.exhibit(Takeover.class).addresses())
                    .as("where the owner is decided to have signed in")
                    .noneMatch(address -> address.grade().accuses());
        }
    }

    /** An owner in a hotel looks the same, and a telephone goes through several addresses of one network. */
    @Test
    void triesFromOnePlaceAreNoMoreThanPossible() throws IOException {
        fail("p1", "198.51.100.7", 0, 3);
        fail("p1", "198.51.7.8", 5, 2);
        fail("p1", "198.51.8.9", 9, 1);
        made.hit("p1", minute(30), "198.51.100.7");
        assertThat(guesses()).singleElement().satisfies(finding -> {
            assertThat(finding.grade()).isEqualTo(Grade.POSSIBLE);
            assertThat(finding.lacking()).isNotEmpty();
        });
    }

    /** While somebody tries an account all along, its owner's error at a new place must not make the owner an intruder. */
    @Test
    void anErrorOfTheOwnerWhileOthersTryIsNoMoreThanPossible() throws IOException {
        for (int hour = -5; hour <= 5; hour++) {
            fail("p1", "198.51.100.7", 60 * hour, 3);
            fail("p1", "203.0.113.9", 60 * hour + 5, 3);
        }
        fail("p1", "192.0.2.5", 20, 1);
        made.hit("p1", minute(21), "192.0.2.5");
        assertThat(guesses()).singleElement().satisfies(finding -> {
            assertThat(finding.grade()).isEqualTo(Grade.POSSIBLE);
            assertThat(finding.lacking()).isNotEmpty();
        });
    }

    /** Nothing is known of who is signed in to for the first time. */
    @Test
    void whoWasNeverSeenBeforeIsNoMoreThanPossible() throws IOException {
        fail("new", "198.51.100.7", 0, 3);
        fail("new", "203.0.113.9", 10, 2);
        fail("new", "192.0.2.5", 20, 2);
        made.hit("new", minute(30), "192.0.2.5");
        assertThat(guesses())
                .singleElement()
                .satisfies(finding -> assertThat(finding.grade()).isEqualTo(Grade.POSSIBLE));
    }

    /** The password was right: a second factor was asked for, or a policy refused. */
    @Test
    void aSecondFactorIsNoGuess() throws IOException {
        int minute = 0;
        for (String address : List.of("198.51.100.7", "203.0.113.9", "192.0.2.5")) {
            for (String reason : List.of("mfa", "policy", "locked")) {
                made.tries().add(new Try(minute(minute++), "p1", address, "failure", reason));
            }
        }
        made.hit("p1", minute(30), "192.0.2.5");
        assertThat(guesses()).isEmpty();
    }

    @Test
    void anOwnersErrorsAreNoGuesses() throws IOException {
        // at home, where the owner is known, though with another address
        fail("p1", "10.1.0.99", 0, 9);
        made.hit("p1", minute(20), "10.1.0.99");
        // too few
        fail("p2", "198.51.100.7", 0, 4);
        made.hit("p2", minute(20), "198.51.100.7");
        // nothing came of it
        fail("p3", "198.51.100.7", 0, 50);
        // others tried while the owner signed in for the first time from a new place
        fail("p4", "198.51.100.7", 0, 5);
        fail("p4", "203.0.113.9", 0, 5);
        made.hit("p4", minute(20), "192.0.2.5");
        // a day later
        fail("p5", "198.51.100.7", 0, 9);
        made.hit("p5", minute(24 * 60), "198.51.100.7");
        assertThat(guesses()).isEmpty();
    }

    private void fail(String account, String address, int minute, int times) {
        for (int i = 0; i < times; i++) {
            made.tries()
                    .add(new Try(minute(minute).plusSeconds(10L * i), account, address, "failure", "wrong_password"));
        }
    }

    private static Instant minute(int minute) {
        return EVENING.plusSeconds(60L * minute);
    }

    private List<Finding> guesses() throws IOException {
        try (SignInCase signIns = new SignInCase(made, List.of(), "", folder)) {
            return new TrialsAnalysis()
                    .ask(signIns).findings().stream()
                            .filter(finding -> finding.key().startsWith("guess/"))
                            .toList();
        }
    }
}
