// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ashiato.analysis.actor.Actor.AddressKind;
import org.ashiato.analysis.actor.Actor.OneOrMore;
import org.ashiato.analysis.stages.Stages;
import org.ashiato.analysis.stages.Stages.Cause;
import org.ashiato.analysis.stages.Stages.Deed;
import org.ashiato.analysis.stages.Stages.Group;
import org.ashiato.analysis.stages.Stages.Member;
import org.ashiato.analysis.stages.Stages.Point;
import org.ashiato.analysis.stages.Stages.Stage;
import org.ashiato.analysis.takeover.Takeover;
import org.ashiato.analysis.takeover.Takeover.BadAddress;
import org.ashiato.model.Grade;
import org.ashiato.model.Interval;
import org.ashiato.model.SourceRef;
import org.ashiato.model.Text;
import org.junit.jupiter.api.Test;

/** What two groups, of one account each, must have in common to be presumed one actor's. */
class HabitsTest {
    private static final Interval DAY =
            new Interval(Instant.parse("2021-02-01T00:00:00Z"), Instant.parse("2021-02-02T00:00:00Z"));
    private static final String ADDRESS = "198.51.100.7";
    private static final int MANY = 24;

    @Test
    void oneSignInEachAtTheSameHourIsNoHabit() {
        OneOrMore one = habits(1, "p", "other", false, true).one(ZoneOffset.UTC);
        assertThat(one.sameHours()).isFalse();
        assertThat(one(1, "", "hosting", false, true)).isEqualTo(Grade.POSSIBLE);
    }

    @Test
    void aServerInCommonAndTheSameHoursArePresumedOneActors() {
        assertThat(one(MANY, "", "hosting", false, true)).isEqualTo(Grade.PRESUMED);
        assertThat(one(MANY, "", "hosting", false, false)).isEqualTo(Grade.PRESUMED);
    }

    @Test
    void anAddressOnNoListIsTheIntrudersOwnOnlyWhereListsWereGiven() {
        assertThat(one(MANY, "p", "other", false, true)).isEqualTo(Grade.PRESUMED);
        assertThat(one(MANY, "p", "other", false, false)).isEqualTo(Grade.POSSIBLE);
    }

    @Test
    void anExitThatAnybodyUsesIsNotEnoughWhateverElseIsInCommon() {
        assertThat(one(MANY, "p", "tor", false, true)).isEqualTo(Grade.POSSIBLE);
        assertThat(one(MANY, "p", "vpn", false, true)).isEqualTo(Grade.POSSIBLE);
    }

    /** The finding could not show a line, so it and the exhibit both say less. */
    @Test
    void withoutALineToCiteNothingIsPresumed() {
        Habits habits = habits(MANY, "p", "hosting", false, true, List.of());
        OneOrMore one = habits.one(ZoneOffset.UTC);
        assertThat(one.grade()).isEqualTo(Grade.POSSIBLE);
        assertThat(one.sharedAddresses()).isEqualTo(1);
    }

    @Test
    void aPlaceThatOwnersUseTooIsNotCounted() {
        OneOrMore one = habits(MANY, "p", "hosting", true, true).one(ZoneOffset.UTC);
        assertThat(one.sharedAddresses()).isZero();
        assertThat(one.grade()).isEqualTo(Grade.POSSIBLE);
    }

    @Test
    void aProgramThatEverybodyHasSaysNothingByItself() {
        assertThat(one(1, "p", "hosting", true, true)).isEqualTo(Grade.UNDETERMINED);
    }

    @Test
    void withoutListsNoKindIsTold() {
        assertThat(habits(1, "", "other", false, false).kinds()).isEmpty();
        assertThat(habits(1, "", "other", false, true).kinds()).containsExactly(new AddressKind("other", 1, 2));
    }

    private static Grade one(int deeds, String program, String kind, boolean shared, boolean listed) {
        return habits(deeds, program, kind, shared, listed).one(ZoneOffset.UTC).grade();
    }

    private static Habits habits(int deeds, String program, String kind, boolean shared, boolean listed) {
        return habits(deeds, program, kind, shared, listed, List.of(new SourceRef("00", 0, 1)));
    }

    private static Habits habits(
            int deeds, String program, String kind, boolean shared, boolean listed, List<SourceRef> cited) {
        Stage stage = new Stage(
                1, Stages.Kind.FIRST_USE, DAY, List.of("a", "b"), List.of(), deeds, 0, false, Grade.POSSIBLE, cited);
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < deeds; i++) {
            Instant at = DAY.from().plusSeconds(i / 3 * 86_400L + 36_000 + i % 3 * 7_200L);
            for (String account : List.of("a", "b")) {
                points.add(new Point(at.toEpochMilli() * 1000, account, ADDRESS, program, Deed.SIGN_IN, 1, 0));
            }
        }
        BadAddress address = new BadAddress(
                ADDRESS, Grade.PRESUMED, kind, DAY, List.of("a", "b"), 0, shared, 0.9, List.of(), List.of());
        return new Habits(
                new Stages(List.of(stage), List.of(group("1", "a"), group("2", "b")), points),
                Set.of(),
                new Takeover(List.of(), List.of(address), List.of(), List.of()),
                new Hours(6, 0.05, 20, 5),
                listed);
    }

    private static Group group(String id, String account) {
        return new Group(
                id,
                Cause.UNDETERMINED,
                Grade.PRESUMED,
                DAY,
                List.of(new Member(account, Cause.UNDETERMINED)),
                new Text("理由", "why"));
    }
}
