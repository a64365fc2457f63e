// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.ashiato.analysis.stages.Stages;
import org.ashiato.analysis.stages.Stages.Point;
import org.ashiato.analysis.stages.Stages.Stage;
import org.ashiato.analysis.trials.Trials.Kind;
import org.ashiato.analysis.tries.Tries;
import org.ashiato.analysis.tries.Tries.Log;
import org.ashiato.analysis.tries.Tries.Taken;
import org.ashiato.cases.report.DailyTries.Month;
import org.ashiato.cases.report.DailyTries.Rise;
import org.ashiato.model.Interval;

/**
 * The course of sign-ins and tries in figures, after those of the institute's report of 2018: the intruder's sign-ins,
 * tries a day, tries of each ID as dots, and their sums; each with its numbers as a table.
 */
final class SignInsSection implements Section {
    private final Page page;
    private final Html html;
    private final Stages stages;
    private final Tries tries;

    SignInsSection(Page page) {
        this.page = page;
        this.html = page.html();
        this.stages = page.result().exhibits().stages();
        this.tries = page.result().exhibits().tries();
    }

    @Override
    public String name() {
        return "signins";
    }

    @Override
    public boolean isAsked() {
        return !page.result().exhibits().takeover().rounds().isEmpty()
                || !tries.logs().isEmpty()
                || !stages.points().isEmpty();
    }

    @Override
    public void write() {
        page.paragraph("signins.about");
        html.in(Tag.H3, page.say("signins.used"));
        if (stages.points().isEmpty()) {
            page.paragraph("signins.none");
        } else {
            new SignInFigure(page, stages, "plot-signins").draw();
            stages();
            accounts();
        }
        if (tries.logs().isEmpty()) {
            html.in(Tag.H3, page.say("tries"));
            page.paragraph("tries.none");
        }
        int number = 0;
        for (Log log : tries.logs()) {
            log(log, ++number);
        }
        if (!tries.others().isEmpty()) {
            page.note("tries.others", String.join(", ", tries.others()));
        }
    }

    private void stages() {
        if (stages.stages().isEmpty()) {
            page.note("signins.noStages");
            return;
        }
        html.in(Tag.UL, () -> stages.stages().forEach(s -> html.in(Tag.LI, stage(s))), Attribute.css("legend"));
    }

    private String stage(Stage stage) {
        return page.say(
                "signins.stage",
                Plot.numeral(stage.number()),
                page.words().say(stage.kind().title()),
                page.moments().minute(stage.interval().from()),
                page.moments().minute(stage.interval().to()),
                stage.accounts().size());
    }

    private record Row(
            int number, String account, Interval interval, long signIns, long accesses, TreeSet<Integer> stages) {}

    private void accounts() {
        Map<String, Row> rows = new HashMap<>();
        List<String> accounts = SignInFigure.accounts(stages);
        for (Point point : stages.points()) {
            TreeSet<Integer> its = new TreeSet<>();
            if (point.stage() > 0) {
                its.add(point.stage());
            }
            Row one = new Row(
                    0,
                    point.account(),
                    new Interval(point.at(), point.at()),
                    point.isAccess() ? 0 : point.count(),
                    point.isAccess() ? point.count() : 0,
                    its);
            rows.merge(point.account(), one, SignInsSection::plus);
        }
        List<Row> ordered = new ArrayList<>();
        for (String account : accounts) {
            Row row = rows.get(account);
            if (row != null) {
                ordered.add(new Row(ordered.size() + 1, account, row.interval, row.signIns, row.accesses, row.stages));
            }
        }
        folded(
                "signins.table",
                () -> new Table(
                                page,
                                page.say("signins.table.caption"),
                                "#column.number",
                                "column.account",
                                "column.group",
                                "column.first",
                                "column.last",
                                "#column.signIns",
                                "#column.accesses",
                                "column.stages")
                        .write(ordered, this::account));
    }

    private static Row plus(Row a, Row b) {
        TreeSet<Integer> both = new TreeSet<>(a.stages);
        both.addAll(b.stages);
        return new Row(
                0,
                a.account,
                new Interval(a.interval.from(), b.interval.to()),
                a.signIns + b.signIns,
                a.accesses + b.accesses,
                both);
    }

    private void account(Row row) {
        page.number(row.number);
        html.in(Tag.TD, () -> html.in(Tag.CODE, row.account));
        html.in(Tag.TD, stages.groupOf(row.account));
        html.in(Tag.TD, () -> page.moment(row.interval.from()));
        html.in(Tag.TD, () -> page.moment(row.interval.to()));
        page.number(row.signIns);
        page.number(row.accesses);
        html.in(Tag.TD, String.join(" ", row.stages.stream().map(Plot::numeral).toList()));
    }

    private void log(Log log, int number) {
        html.in(Tag.H3, page.say("tries.of", log.source()));
        DailyTries daily = DailyTries.of(page.result().exhibits().trials(), log.source());
        new LevelFigure(page, daily, "plot-levels-" + number).draw();
        rises(daily.rises());
        new DotFigure(page, log, daily.rises(), "plot-dots-" + number).draw();
        if (log.taken().isEmpty()) {
            page.paragraph("curves.none");
        } else {
            new CurveFigure(page, log, daily.rises(), "plot-curves-" + number).draw();
            if (log.untouched().isEmpty()) {
                page.note("curves.noUntouched");
            }
        }
        months(daily);
        if (!log.taken().isEmpty()) {
            taken(log);
        }
    }

    private void rises(List<Rise> rises) {
        if (rises.isEmpty()) {
            page.note("levels.noRise");
            return;
        }
        html.in(
                Tag.UL,
                () -> {
                    for (int i = 0; i < rises.size(); i++) {
                        Rise rise = rises.get(i);
                        html.in(
                                Tag.LI,
                                page.say(
                                        "levels.rise",
                                        Plot.numeral(i + 1),
                                        page.moments().day(rise.change().at()),
                                        LevelFigure.title(page, rise.kind()),
                                        Numbers.fixed(rise.change().from(), 1),
                                        Numbers.fixed(rise.change().to(), 1),
                                        Numbers.percent(rise.change().confidence())));
                    }
                },
                Attribute.css("legend"));
    }

    private void months(DailyTries daily) {
        html.in(Tag.DETAILS, () -> {
            html.in(Tag.SUMMARY, page.say("levels.table"));
            new Table(
                            page,
                            page.say("levels.table.caption", daily.source()),
                            "column.month",
                            "#column.daysLogged",
                            "#column.all",
                            "#column.wrongPassword",
                            "#column.unknownId",
                            "#column.failure")
                    .write(daily.months(), this::month);
        });
    }

    private void month(Month month) {
        html.in(Tag.TD, page.moments().month(month.first(), true));
        page.number(month.days());
        page.number(month.all());
        page.number(month.tries().getOrDefault(Kind.WRONG_PASSWORD, 0L));
        page.number(month.tries().getOrDefault(Kind.UNKNOWN_ID, 0L));
        page.number(month.tries().getOrDefault(Kind.FAILURE, 0L));
    }

    private void taken(Log log) {
        folded(
                "curves.table",
                () -> new Table(
                                page,
                                page.say("curves.table.caption", log.source()),
                                "column.account",
                                "column.group",
                                "column.used",
                                "#column.triesBefore",
                                "#column.triesSince")
                        .write(log.taken(), this::taken));
        if (log.moreTaken() > 0) {
            page.note("curves.more", log.moreTaken());
        }
    }

    private void taken(Taken taken) {
        html.in(Tag.TD, () -> html.in(Tag.CODE, taken.curve().account()));
        html.in(Tag.TD, stages.groupOf(taken.curve().account()));
        html.in(Tag.TD, () -> page.moment(taken.used()));
        page.number(taken.before());
        page.number(taken.since());
    }

    /** What is long, and on paper left to the screen. */
    private void folded(String summary, Runnable body) {
        html.in(
                Tag.DETAILS,
                () -> {
                    html.in(Tag.SUMMARY, page.say(summary));
                    body.run();
                },
                Attribute.css("screen"));
    }
}
