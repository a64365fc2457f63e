// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis;

import java.util.List;
import java.util.function.Supplier;
import org.ashiato.model.Text;
import org.ashiato.model.Weight;

/**
 * A weight that is not put into words yet: of tens of thousands that are weighed, a few hundred are shown.
 *
 * @param name of the weight
 * @param nats log-odds it adds
 * @param said gives the numbers that made it, in words
 */
public record Sign(String name, double nats, Supplier<Text> said) {
    /** The weight in words. */
    public Weight weight() {
        return new Weight(name, nats, said.get());
    }

    /** Adds a weight, unless it says nothing. */
    public static void add(List<Sign> signs, String name, double nats, Supplier<String> ja, Supplier<String> en) {
        if (nats != 0) {
            signs.add(new Sign(name, nats, () -> new Text(ja.get(), en.get())));
        }
    }

    /** All weights in words, in the same order. */
    public static List<Weight> weights(List<Sign> signs) {
        return signs.stream().map(Sign::weight).toList();
    }
}
