// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * What an analyst's word did to the findings of a case.
 *
 * @param entered who is accused now and was not before, by list of findings.json
 * @param left who was accused before and is not now
 * @param moved the logs whose times moved, by source
 */
public record Effect(
        Map<String, TreeSet<String>> entered, Map<String, TreeSet<String>> left, SortedMap<String, Moved> moved) {
    public Effect {
        entered = new TreeMap<>(entered);
        left = new TreeMap<>(left);
        moved = new TreeMap<>(moved);
    }

    /** First and last event of a log, ISO 8601 in UTC as findings.json has them. */
    public record Span(String first, String last) {}

    /** From when to when a log told before, and tells now. */
    public record Moved(Span before, Span now) {}

    /** The findings of a case before or after. */
    public record State(Accused accused, SortedMap<String, Span> spans) {
        /** As they were written last. */
        public static State of(Path caseFolder) throws IOException {
            SortedMap<String, Span> spans = new TreeMap<>();
            JsonNode findings = FindingsFile.read(caseFolder).orElseGet(MissingNode::getInstance);
            for (JsonNode source : findings.path("coverage")) {
                spans.put(
                        source.path("source").asString(),
                        new Span(
                                source.path("first").asString(""),
                                source.path("last").asString("")));
            }
            return new State(Accused.in(findings), spans);
        }

        /** What came about since another. */
        public Effect since(State before) {
            SortedMap<String, Moved> moved = new TreeMap<>();
            spans.forEach((source, now) -> {
                Span then = before.spans.get(source);
                if (then != null && !then.equals(now)) {
                    moved.put(source, new Moved(then, now));
                }
            });
            return new Effect(accused.without(before.accused), before.accused.without(accused), moved);
        }
    }
}
