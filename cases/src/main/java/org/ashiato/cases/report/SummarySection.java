// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases.report;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.ashiato.analysis.closure.Scope.ScopeDestination;
import org.ashiato.analysis.closure.Scope.ScopeHost;
import org.ashiato.analysis.takeover.Takeover;
import org.ashiato.analysis.takeover.Takeover.BadAddress;
import org.ashiato.analysis.takeover.Takeover.TakenAccount;
import org.ashiato.cases.findings.NumberedFinding;
import org.ashiato.model.EventKind;
import org.ashiato.model.Grade;
import org.ashiato.model.Interval;

/** What happened, on one page: how much of what grade, first and last, what is not known, what can be done next. */
final class SummarySection implements Section {
    private static final int OPEN_QUESTIONS = 6;

    private final Page page;
    private final Html html;

    SummarySection(Page page) {
        this.page = page;
        this.html = page.html();
    }

    @Override
    public String name() {
        return "summary";
    }

    @Override
    public void write() {
        logs();
        outcome();
        grades();
        html.in(Tag.H3, page.say("summary.caution"));
        html.in(Tag.UL, () -> {
            for (String key : List.of("caution.volume", "caution.grade", "caution.inside")) {
                html.in(Tag.LI, page.say(key));
            }
        });
        unknown();
        next();
    }

    private void logs() {
        Interval span = page.result().coverage().span();
        if (span == null) {
            page.paragraph(
                    "summary.noLogs", Numbers.grouped(page.result().evidence().size()));
            return;
        }
        page.paragraph(
                "summary.logs",
                page.moments().span(page.words(), span),
                Numbers.grouped(page.result().evidence().size()),
                Numbers.grouped(page.result().events()));
    }

    private void outcome() {
        boolean signIns = hasLog(EventKind.SIGNIN, EventKind.DIRECTORY);
        if (signIns) {
            accounts();
        }
        List<ScopeHost> accused =
                page.hosts().stream().filter(h -> h.grade().accuses()).toList();
        if (accused.isEmpty()) {
            page.paragraph(
                    signIns && !hasLog(EventKind.HTTP, EventKind.FLOW) ? "summary.noContacts" : "summary.nobody");
            return;
        }
        long confirmed = count(accused, ScopeHost::grade, Grade.CONFIRMED);
        page.paragraph(
                "summary.hosts",
                Numbers.grouped(confirmed),
                Numbers.grouped(accused.size() - confirmed),
                Numbers.grouped(accused.stream().filter(h -> !h.succeeded()).count()));
        page.paragraph(
                "summary.destinations",
                Numbers.grouped(count(page.destinations(), ScopeDestination::grade, Grade.CONFIRMED)),
                Numbers.grouped(count(page.destinations(), ScopeDestination::grade, Grade.PRESUMED)));
        ScopeHost first = first(accused);
        ScopeHost last = accused.stream()
                .max(Comparator.comparing((ScopeHost h) -> h.interval().to()).thenComparing(ScopeHost::id))
                .orElseThrow();
        html.in(Tag.DL, () -> {
            page.term("summary.first", () -> contact(first.interval().from(), first));
            page.term("summary.last", () -> contact(last.interval().to(), last));
        });
    }

    private boolean hasLog(EventKind one, EventKind other) {
        return !page.result().coverage().of(one, other).isEmpty();
    }

    private void accounts() {
        Takeover takeover = page.result().exhibits().takeover();
        if (takeover.accounts().stream().noneMatch(a -> a.grade().accuses())) {
            page.paragraph("summary.noAccount");
            return;
        }
        page.paragraph(
                "summary.accounts",
                Numbers.grouped(count(takeover.accounts(), TakenAccount::grade, Grade.CONFIRMED)),
                Numbers.grouped(count(takeover.accounts(), TakenAccount::grade, Grade.PRESUMED)),
                Numbers.grouped(count(takeover.addresses(), BadAddress::grade, Grade.CONFIRMED)),
                Numbers.grouped(count(takeover.addresses(), BadAddress::grade, Grade.PRESUMED)));
    }

    private static ScopeHost first(List<ScopeHost> hosts) {
        return hosts.stream()
                .min(Comparator.comparing((ScopeHost h) -> h.interval().from()).thenComparing(ScopeHost::id))
                .orElseThrow();
    }

    private void contact(Instant when, ScopeHost host) {
        html.text(page.moments().minuteInZone(when) + " ");
        page.subject(host.id());
        html.text(" ");
        page.grade(host.grade());
    }

    private void grades() {
        new Table(
                        page,
                        page.say("summary.grades"),
                        "column.grade",
                        "#column.hosts",
                        "#column.destinations",
                        "column.meaning")
                .write(List.of(Grade.values()), grade -> {
                    html.in(Tag.TD, () -> page.grade(grade));
                    page.number(count(page.hosts(), ScopeHost::grade, grade));
                    page.number(count(page.destinations(), ScopeDestination::grade, grade));
                    html.in(Tag.TD, page.say("grade." + grade.code()));
                });
    }

    private void unknown() {
        html.in(Tag.H3, page.say("summary.unknown"));
        List<NumberedFinding> open = page.findings().stream()
                .filter(f -> f.finding().grade() == Grade.UNDETERMINED)
                .toList();
        int gaps = page.result().coverage().gaps().size();
        if (open.isEmpty() && gaps == 0) {
            page.paragraph("summary.unknown.none");
            return;
        }
        html.in(Tag.UL, () -> {
            if (gaps > 0) {
                html.in(
                        Tag.LI,
                        () -> html.text(page.say("summary.gaps", Numbers.grouped(gaps)) + " ")
                                .in(Tag.A, page.say("coverage"), Attribute.to("coverage")));
            }
            open.stream()
                    .limit(OPEN_QUESTIONS)
                    .forEach(f -> html.in(Tag.LI, () -> {
                        html.text(page.words().say(f.finding().statement()) + " ");
                        page.finding(f);
                    }));
            if (open.size() > OPEN_QUESTIONS) {
                html.in(
                        Tag.LI,
                        () -> html.text(page.say("summary.unknown.more", Numbers.grouped(open.size() - OPEN_QUESTIONS))
                                        + " ")
                                .in(Tag.A, page.say("unknown"), Attribute.to("unknown")));
            }
        });
    }

    private void next() {
        html.in(Tag.H3, page.say("summary.next"));
        boolean accused = page.hosts().stream().anyMatch(h -> h.grade().accuses());
        html.in(Tag.UL, () -> {
            step(accused, "next.preserve");
            step(page.destinations().stream().anyMatch(d -> d.grade().accuses()), "next.block");
            step(
                    page.result().findings().stream()
                            .anyMatch(f -> !f.finding().lacking().isEmpty()),
                    "next.logs");
            step(!page.result().coverage().gaps().isEmpty(), "next.gaps");
            step(accused, "next.report");
            step(true, "next.verify");
        });
    }

    private void step(boolean applies, String key) {
        if (applies) {
            html.in(Tag.LI, page.say(key));
        }
    }

    private static <T> long count(List<T> subjects, Function<T, Grade> grade, Grade wanted) {
        return subjects.stream()
                .filter(subject -> grade.apply(subject) == wanted)
                .count();
    }
}
