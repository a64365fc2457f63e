// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.waysout;

import java.time.Duration;
import java.util.List;
import org.ashiato.model.Coverage;
import org.ashiato.model.Coverage.SourceCoverage;
import org.ashiato.model.EventKind;
import org.ashiato.model.Gap;
import org.ashiato.model.Interval;

/** How well a kind of log covers an interval. */
enum Cover {
    /** No source of that kind has an event in the interval. */
    NONE,
    /** A source has events, and begins late, ends early or has a gap in it. */
    PART,
    /** A source logged all through it. */
    WHOLE;

    /** A source that begins or ends within this of an interval's ends, or a tenth of its length, covers them. */
    private static final Duration SLACK = Duration.ofHours(1);

    static Cover of(Coverage coverage, EventKind kind, Interval interval) {
        return best(coverage.of(kind), interval);
    }

    /** How well sources other than one cover a gap of that one. */
    static Cover besides(Coverage coverage, Gap gap) {
        return best(
                coverage.of(EventKind.FLOW).stream()
                        .filter(s -> !s.source().equals(gap.source()))
                        .toList(),
                gap.interval());
    }

    private static Cover best(List<SourceCoverage> sources, Interval interval) {
        return sources.stream().map(s -> of(s, interval)).max(Cover::compareTo).orElse(NONE);
    }

    private static Cover of(SourceCoverage source, Interval interval) {
        if (!new Interval(source.first(), source.last()).overlaps(interval)) {
            return NONE;
        }
        Duration tenth = Duration.between(interval.from(), interval.to()).dividedBy(10);
        Duration slack = tenth.compareTo(SLACK) < 0 ? tenth : SLACK;
        boolean ends = !source.first().isAfter(interval.from().plus(slack))
                && !source.last().isBefore(interval.to().minus(slack));
        boolean gap = source.gaps().stream().anyMatch(g -> g.interval().overlaps(interval));
        return ends && !gap ? WHOLE : PART;
    }
}
