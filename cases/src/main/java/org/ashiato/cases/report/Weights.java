// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases.report;

import org.ashiato.model.Weight;

/** A row of weights as every table of them shows it. */
final class Weights {
    private Weights() {}

    /** Writes the cells: name, nats, what it says. */
    static void row(Page page, Weight weight) {
        page.html()
                .in(Tag.TD, () -> page.html().in(Tag.CODE, weight.name()))
                .in(Tag.TD, Numbers.signed(weight.nats()), Attribute.css("number"))
                .in(Tag.TD, page.words().say(weight.said()));
    }
}
