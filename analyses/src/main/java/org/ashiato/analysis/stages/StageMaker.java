// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.stages;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.ashiato.analysis.stages.Stages.Kind;
import org.ashiato.analysis.stages.Stages.Point;
import org.ashiato.analysis.stages.Stages.Stage;
import org.ashiato.model.Coverage;
import org.ashiato.model.Grade;
import org.ashiato.model.Interval;
import org.ashiato.model.SourceRef;

/** Sums up a stage from its points, and grades it. */
record StageMaker(Map<String, SourceRef> lines, Coverage coverage) {
    static final int MOST_CITATIONS = 8;
    /** By time, and else by what was used, so that the order is the same on any machine. */
    static final Comparator<Point> ORDER = Comparator.comparingLong(Point::micros)
            .thenComparing(Point::account)
            .thenComparing(Point::address)
            .thenComparing(Point::agent)
            .thenComparing(Point::deed);

    Stage stage(int number, StageCutter.Part part, Map<String, Long> firsts) {
        List<Point> points = part.points();
        Interval interval =
                new Interval(points.getFirst().at(), points.getLast().at());
        List<String> accounts =
                points.stream().map(Point::account).distinct().sorted().toList();
        List<String> fresh = points.stream()
                .filter(p -> firsts.getOrDefault(p.account(), 0L) == p.micros())
                .map(Point::account)
                .distinct()
                .sorted()
                .toList();
        boolean machine = part.kind() == Kind.MASS_SIGN_IN || part.kind() == Kind.WHOLE_MAILBOXES;
        List<SourceRef> citations = Stream.of(points.getFirst(), points.getLast())
                .map(p -> lines.get(Deeds.key(p)))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new Stage(
                number,
                part.kind(),
                interval,
                accounts,
                fresh,
                count(points, false),
                count(points, true),
                machine,
                citations.isEmpty() ? Grade.POSSIBLE : grade(accounts.size(), interval),
                citations);
    }

    /** One account may be wrongly held to be taken; and a gap may hide where a stage really began or ended. */
    private Grade grade(int accounts, Interval interval) {
        Grade grade = accounts > 1 ? Grade.PRESUMED : Grade.POSSIBLE;
        return coverage.gapsIn(interval).isEmpty() ? grade : grade.lowered();
    }

    private static long count(List<Point> points, boolean accesses) {
        return points.stream()
                .filter(p -> p.isAccess() == accesses)
                .mapToLong(Point::count)
                .sum();
    }

    static Point in(Point point, int stage) {
        return new Point(
                point.micros(), point.account(), point.address(), point.agent(), point.deed(), point.count(), stage);
    }
}
