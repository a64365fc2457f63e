// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases.report;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ashiato.analysis.closure.Scope.ScopeDestination;
import org.ashiato.analysis.closure.Scope.ScopeHost;
import org.ashiato.cases.findings.CaseResult;
import org.ashiato.cases.findings.EvidenceItem;
import org.ashiato.cases.findings.NumberedFinding;
import org.ashiato.cases.report.Attribute.Name;
import org.ashiato.model.Coverage.SourceCoverage;
import org.ashiato.model.EventKind;
import org.ashiato.model.Gap;
import org.ashiato.model.Grade;
import org.ashiato.model.Interval;

/** What all sections share: the case, the words, and small pieces that look the same everywhere. */
final class Page {
    /** Rows of one table, and findings, that are shown; the rest is in findings.json, and the page says so. */
    static final int ROWS = 500;

    private final CaseResult result;
    private final Handwork handwork;
    private final Words words;
    private final Moments moments;
    private final Html html;
    private final Citations citations;
    private final List<ScopeHost> hosts;
    private final List<ScopeDestination> destinations;
    private final List<NumberedFinding> findings;
    private final Set<Integer> shown;
    private final Map<String, String> anchors = new HashMap<>();
    private int figures;

    Page(CaseResult result, Words words, Moments moments, Html html, CitationReader lines, Handwork handwork) {
        this.result = result;
        this.handwork = handwork;
        this.words = words;
        this.moments = moments;
        this.html = html;
        this.hosts = result.exhibits().scope().hosts().stream()
                .sorted(Comparator.comparing(ScopeHost::grade, BY_GRADE)
                        .thenComparing(host -> host.interval().from())
                        .thenComparing(ScopeHost::id))
                .toList();
        this.destinations = result.exhibits().scope().destinations().stream()
                .sorted(Comparator.comparing(ScopeDestination::grade, BY_GRADE)
                        .thenComparing(destination -> destination.interval().from())
                        .thenComparing(ScopeDestination::id))
                .toList();
        this.findings = result.findings().stream()
                .filter(f -> !isLeftOut(f))
                .sorted(Comparator.<NumberedFinding, Grade>comparing(
                                f -> f.finding().grade(), BY_GRADE)
                        .thenComparingInt(NumberedFinding::number))
                .limit(ROWS)
                .sorted(Comparator.comparingInt(NumberedFinding::number))
                .toList();
        this.shown = findings.stream().map(NumberedFinding::number).collect(Collectors.toSet());
        this.citations = new Citations(this, lines, findings);
        for (int i = 0; i < Math.min(ROWS, hosts.size()); i++) {
            anchors.put(hosts.get(i).id(), "host-" + (i + 1));
        }
        for (int i = 0; i < Math.min(ROWS, destinations.size()); i++) {
            anchors.put(destinations.get(i).id(), "destination-" + (i + 1));
        }
    }

    /** What accuses first, then what is open, then what is ruled out. */
    private static final Comparator<Grade> BY_GRADE = Comparator.comparingInt(grade -> switch (grade) {
        case CONFIRMED -> 0;
        case PRESUMED -> 1;
        case POSSIBLE -> 2;
        case UNDETERMINED -> 3;
        case RULED_OUT -> 4;
    });

    CaseResult result() {
        return result;
    }

    /** What people added. */
    Handwork handwork() {
        return handwork;
    }

    Html html() {
        return html;
    }

    Words words() {
        return words;
    }

    Moments moments() {
        return moments;
    }

    Citations citations() {
        return citations;
    }

    /** Hosts in scope, the surest first. */
    List<ScopeHost> hosts() {
        return hosts;
    }

    /** Destinations in scope, the surest first. */
    List<ScopeDestination> destinations() {
        return destinations;
    }

    /** The findings that are shown, by number: the surest {@value #ROWS}. */
    List<NumberedFinding> findings() {
        return findings;
    }

    String say(String key, Object... values) {
        return words.say(key, values);
    }

    /** A paragraph of the report's own words. */
    void paragraph(String key, Object... values) {
        html.in(Tag.P, say(key, values));
    }

    /** A remark that qualifies what stands above it. */
    void note(String key, Object... values) {
        html.in(Tag.P, say(key, values), Attribute.css("note"));
    }

    /** What only paper says: that it shows less than the screen. */
    void paper(String key) {
        html.in(Tag.P, say(key), Attribute.css("paper"));
    }

    void grade(Grade grade) {
        html.in(Tag.SPAN, words.say(grade.title()), Attribute.css("grade " + grade.code()));
    }

    /** The id of a host or destination, linked to where it is told of. */
    void subject(String id) {
        String anchor = anchors.get(id);
        if (anchor == null) {
            html.in(Tag.CODE, id);
        } else {
            html.in(Tag.A, () -> html.in(Tag.CODE, id), Attribute.to(anchor));
        }
    }

    /** The id on this page of a host or destination in scope. */
    String anchor(String id) {
        return anchors.getOrDefault(id, "scope");
    }

    /** A time in the organisation's zone; UTC stands in the markup. */
    void moment(Instant instant) {
        html.in(Tag.TIME, moments.minute(instant), Attribute.of(Name.DATETIME, instant.toString()));
    }

    /** The number of the next figure on the page, from 1. */
    int nextFigure() {
        return ++figures;
    }

    /** Where logs of these sources are silent, as far as was found. */
    List<Interval> gaps(String source) {
        return gaps(List.of(source));
    }

    /** Where logs of these sources are silent, as far as was found. */
    List<Interval> gaps(List<String> sources) {
        return result.coverage().gaps().stream()
                .filter(g -> sources.contains(g.source()))
                .map(Gap::interval)
                .toList();
    }

    /** The kind of an address in the reader's words. */
    String addressKind(String kind) {
        return switch (kind) {
            case "tor" -> say("address.tor");
            case "vpn" -> say("address.vpn");
            case "hosting" -> say("address.hosting");
            default -> say("address.other");
        };
    }

    /** How many findings are not set out, because somebody left them out. */
    long leftOut() {
        return result.findings().stream().filter(this::isLeftOut).count();
    }

    private boolean isLeftOut(NumberedFinding finding) {
        return handwork.wording().leftOut().contains(finding.finding().name());
    }

    /** A cell of a table that holds a count. */
    void number(long count) {
        html.in(Tag.TD, Numbers.grouped(count), Attribute.css("number"));
    }

    /** The sources that tell of such events, sorted. */
    List<String> sourcesOf(EventKind kind) {
        return result.coverage().of(kind).stream()
                .map(SourceCoverage::source)
                .sorted()
                .toList();
    }

    /** What a figure rests on: sources with the numbers of their evidence, and the zone of its times. */
    String sources(List<String> sources) {
        List<String> named = sources.stream()
                .map(s -> say("figure.source", s, Numbers.runs(evidence(s))))
                .toList();
        return say("figure.sources", String.join(say("figure.and"), named), moments.zoneName());
    }

    private List<Integer> evidence(String source) {
        return result.evidence().stream()
                .filter(e -> source.equals(e.source()))
                .map(EvidenceItem::number)
                .sorted()
                .toList();
    }

    /** The title of an analysis. */
    String analysis(String id) {
        return result.methods().stream()
                .filter(method -> method.id().equals(id))
                .map(method -> words.say(method.title()))
                .findFirst()
                .orElse(id);
    }

    /** A link to a finding. */
    void finding(NumberedFinding finding) {
        if (shown.contains(finding.number())) {
            html.in(Tag.A, finding.id(), Attribute.to(finding.id()));
        } else {
            html.text(finding.id());
        }
    }

    /** Writes a term and what stands for it. */
    void term(String key, Runnable body) {
        html.in(Tag.DT, say(key)).in(Tag.DD, body);
    }

    /** Writes a term and its text. */
    void term(String key, String text) {
        term(key, () -> html.text(text));
    }
}
