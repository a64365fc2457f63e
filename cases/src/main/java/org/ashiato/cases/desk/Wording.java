// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases.desk;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.ashiato.model.Text;

/**
 * How the report of a case is worded by hand.
 *
 * @param title instead of the standing one; empty where that stays
 * @param foreword before the summary, paragraphs apart by an empty line; empty where there is none
 * @param leftOut findings that are not set out one by one, as analysis and key; they stay in findings.json
 */
public record Wording(Text title, Text foreword, List<String> leftOut) {
    /** Nothing was written by hand. */
    public static final Wording NONE = new Wording(new Text("", ""), new Text("", ""), List.of());

    public Wording {
        requireNonNull(title, "title is null");
        requireNonNull(foreword, "foreword is null");
        leftOut = List.copyOf(leftOut);
    }
}
