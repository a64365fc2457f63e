// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.range;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PresenceTest {
    private static final int END = 60;

    /** Adds or takes away an interval. */
    record Change(boolean adds, int from, int to) {}

    @Provide
    Arbitrary<List<Change>> changes() {
        return Combinators.combine(
                        Arbitraries.of(true, true, false),
                        Arbitraries.integers().between(0, END),
                        Arbitraries.integers().between(0, 20))
                .as((adds, from, length) -> new Change(adds, from, Math.min(END, from + length)))
                .list()
                .ofMaxSize(12);
    }

    @Property
    void agreesWithASetOfMoments(@ForAll("changes") List<Change> changes, @ForAll("changes") List<Change> others) {
        Presence presence = presence(changes);
        BitSet moments = moments(changes);
        assertThat(presence.total()).isEqualTo(moments.cardinality());
        BitSet common = moments(others);
        common.and(moments);
        Presence within = presence.within(presence(others));
        for (int i = 0; i < END; i++) {
            assertThat(presence.on(i)).as("moment %s", i).isEqualTo(moments.get(i));
            assertThat(within.on(i)).as("common moment %s", i).isEqualTo(common.get(i));
            int next = moments.nextSetBit(i);
            assertThat(presence.nextOn(i)).isEqualTo(next < 0 ? Presence.NEVER : next);
        }
    }

    private static Presence presence(List<Change> changes) {
        Presence presence = Presence.none();
        for (Change change : changes) {
            presence = change.adds ? presence.plus(change.from, change.to) : presence.minus(change.from, change.to);
        }
        return presence;
    }

    private static BitSet moments(List<Change> changes) {
        BitSet moments = new BitSet();
        changes.forEach(change -> moments.set(change.from, change.to, change.adds));
        return moments;
    }
}
