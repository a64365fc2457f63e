// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases.findings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ashiato.analysis.stages.Stages;
import org.ashiato.analysis.stages.Stages.Cause;
import org.ashiato.analysis.stages.Stages.Deed;
import org.ashiato.analysis.stages.Stages.Group;
import org.ashiato.analysis.stages.Stages.Kind;
import org.ashiato.analysis.stages.Stages.Member;
import org.ashiato.analysis.stages.Stages.Point;
import org.ashiato.analysis.stages.Stages.Stage;
import org.ashiato.analysis.takeover.Takeover;
import org.ashiato.analysis.trials.Trials;
import org.ashiato.analysis.trials.Trials.Burst;
import org.ashiato.analysis.trials.Trials.Change;
import org.ashiato.analysis.trials.Trials.Day;
import org.ashiato.analysis.trials.Trials.Series;
import org.ashiato.analysis.tries.Dots;
import org.ashiato.analysis.tries.Tries;
import org.ashiato.analysis.tries.Tries.Curve;
import org.ashiato.analysis.tries.Tries.Half;
import org.ashiato.analysis.tries.Tries.Log;
import org.ashiato.analysis.tries.Tries.Spans;
import org.ashiato.analysis.tries.Tries.Step;
import org.ashiato.analysis.tries.Tries.Taken;
import org.ashiato.model.Grade;
import org.ashiato.model.Interval;
import org.ashiato.model.Text;
import org.ashiato.model.Weight;

/** A week of made-up sign-ins: two taken accounts, of which one was tried no more, and three that nobody took. */
public final class TestingSignIns {
    private static final Instant FROM = Instant.parse("2015-05-07T15:00:00Z");
    private static final LocalDate FIRST = LocalDate.of(2015, 5, 8);
    private static final int SPANS = 14;

    private TestingSignIns() {}

    /** The source that the tries are of. */
    public static String source(String hostile) {
        return "proxy" + hostile;
    }

    /** Who was taken, from where, and by which lead. */
    public static Takeover takeover(String hostile) {
        Interval all = TestingCase.interval("2015-05-12T01:00:00Z", "2015-05-14T03:00:00Z");
        String a = "aoki" + hostile;
        String bad = "203.0.113.7" + hostile;
        String shared = "198.51.100.9" + hostile;
        Weight weight =
                new Weight("strange uses", 3.5, new Text("本人の利用と異なる" + hostile, "unlike the owner's" + hostile));
        Takeover.Step step = new Takeover.Step("ioc:" + bad, bad, List.of(TestingCase.line(1)));
        return new Takeover(
                List.of(new Takeover.TakenAccount(
                        a, Grade.CONFIRMED, all, List.of(shared, bad), 0.99, 4, List.of(weight), List.of(step))),
                List.of(
                        new Takeover.BadAddress(
                                shared,
                                Grade.PRESUMED,
                                "vpn",
                                all,
                                List.of(a),
                                7,
                                true,
                                0.9,
                                List.of(weight),
                                List.of()),
                        new Takeover.BadAddress(
                                bad,
                                Grade.CONFIRMED,
                                "tor",
                                all,
                                List.of(a),
                                0,
                                false,
                                1,
                                List.of(weight),
                                List.of(step))),
                List.of(
                        new Takeover.Round(1, List.of(a), List.of(bad)),
                        new Takeover.Round(2, List.of(), List.of(shared))),
                List.of(new Takeover.Lead(
                        bad, "tor", List.of(a), 1, all, 0.8, List.of(weight), List.of(TestingCase.line(2)))));
    }

    /** What the intruder did. */
    public static Stages stages(String hostile) {
        Interval first = TestingCase.interval("2015-05-12T01:00:00Z", "2015-05-12T01:30:00Z");
        Interval second = TestingCase.interval("2015-05-13T02:00:00Z", "2015-05-14T03:00:00Z");
        String a = "aoki" + hostile;
        String b = "baba" + hostile;
        return new Stages(
                List.of(
                        new Stage(
                                1,
                                Kind.FIRST_USE,
                                first,
                                List.of(a),
                                List.of(a),
                                2,
                                0,
                                false,
                                Grade.CONFIRMED,
                                List.of(TestingCase.line(1))),
                        new Stage(
                                2,
                                Kind.RETURN,
                                second,
                                List.of(a, b),
                                List.of(b),
                                2,
                                4,
                                false,
                                Grade.PRESUMED,
                                List.of(TestingCase.line(2)))),
                List.of(new Group(
                        "1",
                        Cause.TRIALS,
                        Grade.PRESUMED,
                        first,
                        List.of(new Member(a, Cause.TRIALS), new Member(b, Cause.OTHER)),
                        new Text("試行が止んだ" + hostile, "tries stopped" + hostile))),
                List.of(
                        point("2015-05-12T01:00:00Z", a, hostile, Deed.SIGN_IN, 1, 1),
                        point("2015-05-12T01:30:00Z", a, hostile, Deed.SIGN_IN, 1, 1),
                        point("2015-05-13T02:00:00Z", b, hostile, Deed.SIGN_IN, 2, 2),
                        point("2015-05-13T02:10:00Z", b, hostile, Deed.MAILBOX, 3, 2),
                        point("2015-05-14T03:00:00Z", a, hostile, Deed.FOLDER, 1, 2)));
    }

    private static Point point(String at, String account, String hostile, Deed deed, long count, int stage) {
        long micros = Instant.parse(at).getEpochSecond() * 1_000_000;
        return new Point(micros, account, "203.0.113.9" + hostile, "agent" + hostile, deed, count, stage);
    }

    /** Tries a day, with one rise and one day without log. */
    public static Trials trials(String hostile) {
        String source = source(hostile);
        String wrong = source + ".wrong_password";
        return new Trials(
                List.of(
                        series(source, Trials.Kind.SUCCESS, 40, 42, 3, 0, 41, 39, 44),
                        series(source, Trials.Kind.UNKNOWN_ID, 1, 2, 0, 0, 2, 1, 0),
                        series(source, Trials.Kind.WRONG_PASSWORD, 3, 2, 1, 0, 1200, 900, 1100)),
                List.of(new Change(wrong, FIRST.plusDays(4), null, FIRST.plusDays(3), 2, 1066.7, 0.5, List.of())),
                List.of(),
                List.of(new Burst(wrong, FIRST.plusDays(4), 1200, 5, 3, List.of())),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Series series(String source, Trials.Kind kind, long... tries) {
        List<Day> days = new ArrayList<>();
        for (int i = 0; i < tries.length; i++) {
            LocalDate day = FIRST.plusDays(i);
            days.add(new Day(day, i != 3, i == 1 || i == 2, tries[i], 0, Math.min(5, tries[i]), 1));
        }
        return new Series(source + "." + kind.code(), source, kind, days);
    }

    /** The same tries, ID by ID. */
    public static Tries tries(String hostile) {
        Dots.Counting known = new Dots.Counting(SPANS, 5);
        Dots.Counting unknown = new Dots.Counting(SPANS, 2);
        List<Curve> curves = new ArrayList<>();
        for (int id = 0; id < 5; id++) {
            List<Step> steps = new ArrayList<>();
            for (int span = id; span < SPANS; span += span < 8 ? 3 : 1) {
                boolean found = id == 0 && span > 8;
                long tries = found ? 0 : span < 8 ? 1 : 100;
                known.add(span, id, tries);
                if (tries > 0) {
                    steps.add(new Step(span, tries));
                }
            }
            curves.add(new Curve(List.of("aoki", "baba", "chiba", "doi", "endo").get(id) + hostile, steps));
        }
        unknown.add(0, 0, 2).add(9, 1, 4);
        Spans spans = new Spans(FROM, SPANS, 43_200_000_000L);
        return new Tries(
                List.of(new Log(
                        source(hostile),
                        spans,
                        new Half(5, 3206, 1, known.dots()),
                        new Half(3, 6, 2, unknown.dots()),
                        List.of(
                                new Taken(curves.get(0), Instant.parse("2015-05-12T01:00:00Z"), 103, 0),
                                new Taken(curves.get(1), Instant.parse("2015-05-13T02:00:00Z"), 302, 200)),
                        1,
                        curves.subList(2, 5),
                        3)),
                List.of("mail" + hostile));
    }
}
