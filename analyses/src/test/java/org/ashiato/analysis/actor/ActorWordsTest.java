// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.List;
import org.ashiato.analysis.actor.Actor.OneOrMore;
import org.ashiato.analysis.actor.Actor.Program;
import org.ashiato.analysis.actor.Actor.Together;
import org.ashiato.analysis.actor.Actor.Workday;
import org.ashiato.analysis.actor.Actor.ZoneFit;
import org.ashiato.analysis.stages.Stages;
import org.ashiato.analysis.stages.Stages.Deed;
import org.ashiato.analysis.stages.Stages.Point;
import org.ashiato.model.Coverage;
import org.ashiato.model.Finding;
import org.ashiato.model.Grade;
import org.junit.jupiter.api.Test;

/** Sentences on an actor of whom no stage could be told. */
class ActorWordsTest {
    private static final Stages NO_STAGES =
            new Stages(List.of(), List.of(), List.of(new Point(0, "a", "198.51.100.7", "p", Deed.SIGN_IN, 1, 0)));

    private static Finding finding(String key, String program) {
        ZoneFit zone = new ZoneFit("Asia/Tokyo", 9, 17.5, 0.9, 1);
        Actor actor = new Actor(
                new Workday("Asia/Tokyo", List.of(DayOfWeek.MONDAY), 9, 17.5, 20, 25, 6, 0.999),
                List.of(zone),
                List.of(zone),
                Grade.UNDETERMINED,
                List.of(new Program(program, 25, 6, false)),
                new Together(1, 1),
                List.of(),
                new OneOrMore(Grade.UNDETERMINED, 0, 0, false));
        return new ActorWords(new Coverage(List.of()))
                .findings(actor, NO_STAGES).stream()
                        .filter(f -> f.key().equals(key))
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void whereNoStageCouldBeToldNothingIsSaidToBeByHand() {
        for (String key : List.of("hours", "programs")) {
            Finding finding = finding(key, "p");
            assertThat(finding.statement().ja()).contains("調べていない").doesNotContain("人の操作");
            assertThat(finding.statement().en()).contains("not examined").doesNotContain("by hand");
        }
    }

    @Test
    void howManyFallBetweenTheHoursIsCounted() {
        assertThat(finding("hours", "p").statement().ja()).contains("25 件(6 日)のうち 20 件");
        assertThat(finding("hours", "p").statement().en()).startsWith("20 of 25 deeds");
    }

    @Test
    void withoutListsKindsOfAddressesAreUndetermined() {
        Finding finding = finding("addresses", "p");
        assertThat(finding.grade()).isEqualTo(Grade.UNDETERMINED);
        assertThat(finding.lacking())
                .singleElement()
                .satisfies(l -> assertThat(l.code()).isEqualTo("address.lists"));
    }

    @Test
    void aLongNameIsNotCutThroughACharacter() {
        String name = "a".repeat(119) + "𠮷野";
        assertThat(finding("programs", name).statement().en()).contains("a𠮷…");
    }
}
