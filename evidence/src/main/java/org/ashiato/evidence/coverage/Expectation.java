// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.coverage;

/**
 * How many events a stretch usually brings, and what that was learnt from.
 *
 * @param events median over the stretches it was compared with
 * @param basis what kind of stretches those are
 * @param compared how many they are
 */
record Expectation(double events, Basis basis, int compared) {

    /** What a stretch is compared with, from the best to the weakest. */
    enum Basis {
        /** The same hours of the same weekday in other weeks. */
        WEEKS,
        /** The same hours of other days of the same kind: working days, or days off. */
        DAYS,
        /** The hours just before and just after. */
        NEIGHBOURS
    }

    /** The two stretches together; the basis is that of the part that brings more. */
    Expectation plus(Expectation other) {
        Expectation main = other.events > events ? other : this;
        return new Expectation(events + other.events, main.basis, main.compared);
    }
}
