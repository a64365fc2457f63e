// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases.report;

import java.time.format.TextStyle;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ashiato.analysis.actor.Actor;
import org.ashiato.analysis.actor.Actor.AddressKind;
import org.ashiato.analysis.actor.Actor.Program;
import org.ashiato.analysis.actor.Actor.Workday;
import org.ashiato.analysis.actor.Actor.ZoneFit;
import org.ashiato.analysis.stages.Stages;
import org.ashiato.analysis.stages.Stages.Group;
import org.ashiato.analysis.stages.Stages.Stage;

/** What the intruder did with the accounts, stage by stage, and the intruder's habits. */
final class CourseSection implements Section {
    private static final int ZONES = 8;

    private final Page page;
    private final Html html;
    private final Stages stages;
    private final Actor actor;
    private final ScopeCells cells;

    CourseSection(Page page) {
        this.page = page;
        this.html = page.html();
        this.stages = page.result().exhibits().stages();
        this.actor = page.result().exhibits().actor();
        this.cells = new ScopeCells(page);
    }

    /** Where nobody is in scope there is nothing to tell. */
    @Override
    public boolean isAsked() {
        return !stages.points().isEmpty();
    }

    @Override
    public String name() {
        return "course";
    }

    @Override
    public void write() {
        page.paragraph("course.about");
        html.in(Tag.H3, page.say("course.stages"));
        if (stages.stages().isEmpty()) {
            page.paragraph("course.stages.none");
        } else {
            new Table(
                            page,
                            page.say("course.stages.caption"),
                            "#column.stage",
                            "column.kind",
                            "column.grade",
                            "column.first",
                            "column.last",
                            "column.accounts",
                            "#column.newAccounts",
                            "#column.signIns",
                            "#column.accesses")
                    .write(stages.stages(), this::stage);
        }
        html.in(Tag.H3, page.say("course.groups"));
        new Table(
                        page,
                        page.say("course.groups.caption"),
                        "column.group",
                        "column.cause",
                        "column.grade",
                        "column.first",
                        "column.last",
                        "column.accounts",
                        "column.because")
                .write(stages.groups(), this::group);
        html.in(Tag.H3, page.say("course.actor"));
        actor();
    }

    private void stage(Stage stage) {
        html.in(Tag.TD, Integer.toString(stage.number()), Attribute.css("number"));
        html.in(Tag.TD, page.words().say(stage.kind().title()), Attribute.css("words"));
        html.in(Tag.TD, () -> page.grade(stage.grade()));
        cells.interval(stage.interval());
        cells.subjects(stage.accounts());
        page.number(stage.fresh().size());
        page.number(stage.signIns());
        page.number(stage.accesses());
    }

    private void group(Group group) {
        html.in(Tag.TD, group.id());
        html.in(Tag.TD, page.words().say(group.cause().title()));
        html.in(Tag.TD, () -> page.grade(group.grade()));
        cells.interval(group.interval());
        cells.subjects(group.accounts());
        html.in(Tag.TD, page.words().say(group.why()));
    }

    /** Without stages nothing is known to be a program's, which does not make it a person's. */
    private boolean isExamined() {
        return !stages.stages().isEmpty();
    }

    private void actor() {
        if (!isExamined()) {
            page.paragraph("course.unexamined");
        }
        Workday workday = actor.workday();
        if (workday == null) {
            page.paragraph("course.hours.none");
        } else {
            page.paragraph(
                    isExamined() ? "course.hours" : "course.hours.any",
                    workday.weekdays().stream()
                            .map(day -> day.getDisplayName(
                                    TextStyle.SHORT,
                                    Locale.forLanguageTag(page.words().tag())))
                            .collect(Collectors.joining(" ")),
                    Actor.clock(workday.from()),
                    Actor.clock(workday.to()),
                    workday.zone(),
                    Numbers.grouped(workday.signIns()),
                    Numbers.grouped(workday.inside()));
            if (isExamined()) {
                page.paragraph(
                        "course.hours.rest", Numbers.grouped(workday.signIns()), Numbers.grouped(workday.days()));
            }
            new Table(
                            page,
                            page.say("course.zones.caption"),
                            "column.zone",
                            "column.hours",
                            "#column.fit",
                            "#column.office")
                    .write(actor.zones().stream().limit(ZONES).toList(), this::zone);
        }
        if (actor.programs().isEmpty()) {
            page.paragraph("course.programs.none");
        } else {
            page.paragraph(
                    isExamined() ? "course.programs" : "course.programs.any",
                    Numbers.grouped(actor.together().usual()),
                    Numbers.grouped(actor.together().most()));
            new Table(
                            page,
                            page.say("course.programs.caption"),
                            "column.program",
                            "#column.signIns",
                            "#column.days",
                            "column.byProgram")
                    .write(actor.programs(), this::program);
        }
        if (actor.kinds().isEmpty()) {
            page.paragraph("course.kinds.none");
        } else {
            new Table(page, page.say("course.kinds.caption"), "column.kind", "#column.addresses", "#column.signIns")
                    .write(actor.kinds(), this::kind);
        }
        if (stages.groups().size() > 1) {
            html.in(Tag.P, () -> {
                html.text(page.say("course.one") + " ");
                page.grade(actor.one().grade());
            });
        }
    }

    private void zone(ZoneFit zone) {
        html.in(Tag.TD, zone.zone());
        html.in(Tag.TD, Actor.clock(zone.from()) + "–" + Actor.clock(zone.to()));
        html.in(Tag.TD, Numbers.fixed(zone.fit(), 2), Attribute.css("number"));
        html.in(Tag.TD, Numbers.fixed(zone.office(), 2), Attribute.css("number"));
    }

    private void program(Program program) {
        html.in(Tag.TD, () -> html.in(Tag.CODE, program.name()));
        page.number(program.signIns());
        page.number(program.days());
        String hand = isExamined() ? page.say("course.byHand") : page.say("course.byWhat");
        html.in(Tag.TD, program.machine() ? page.say("course.byProgram") : hand);
    }

    private void kind(AddressKind kind) {
        html.in(Tag.TD, page.addressKind(kind.kind()));
        page.number(kind.addresses());
        page.number(kind.signIns());
    }
}
