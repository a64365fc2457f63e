// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.closure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ashiato.analysis.Missing;
import org.ashiato.analysis.closure.Lines.Line;
import org.ashiato.analysis.closure.Scope.ScopeDestination;
import org.ashiato.analysis.closure.Scope.ScopeHost;
import org.ashiato.model.Coverage;
import org.ashiato.model.Finding;
import org.ashiato.model.Grade;
import org.ashiato.model.Indicator;
import org.ashiato.model.Interval;
import org.ashiato.model.Lacking;
import org.ashiato.model.SourceRef;
import org.ashiato.model.Text;

/** Makes the findings of a scope. */
record Findings(ScopeMaker maker, Lines lines, Wording wording, Coverage coverage) {
    private static final int MOST_CITATIONS = 8;
    private static final Lacking TERMINAL = new Lacking(
            "terminal", new Text("端末の調査(接続を行ったプログラムの特定)", "the terminal itself: which program made the contacts"));
    private static final Lacking SIGN_IN =
            new Lacking("signin", new Text("認証ログ(アカウントの利用状況)", "sign-in logs: where the account was used"));

    List<Finding> of(Scope scope, Clues clues) {
        List<Finding> findings = new ArrayList<>();
        scope.hosts().forEach(h -> findings.add(host(h)));
        scope.destinations().forEach(d -> findings.add(destination(d, scope)));
        Interval span = coverage.span();
        if (span != null) {
            clues.absent().forEach(i -> findings.add(absent(i, span)));
            clues.common().forEach(i -> findings.add(common(i, span)));
            clues.unusable().forEach(i -> findings.add(unusable(i, span)));
        }
        return findings;
    }

    private Finding host(ScopeHost host) {
        List<Beliefs.Part> parts = maker.accusedParts(host.id());
        long succeeded = parts.stream()
                .mapToLong(p -> p.visit().contacts() - p.visit().failures())
                .sum();
        List<SourceRef> cited = cited(parts);
        boolean speaksAgainst = host.grade() == Grade.RULED_OUT;
        boolean open = host.grade() == Grade.UNDETERMINED || host.grade() == Grade.POSSIBLE;
        List<Lacking> lacking = new ArrayList<>();
        if (open) {
            lacking.add(TERMINAL);
        }
        if (!coverage.gapsIn(host.interval()).isEmpty()) {
            lacking.add(Missing.GAP);
        }
        return new Finding(
                "host/" + host.id(),
                "closure",
                host.grade().accuses() && cited.isEmpty() ? Grade.POSSIBLE : host.grade(),
                wording.host(host, succeeded),
                subjects(host.id(), host.destinations()),
                host.interval(),
                speaksAgainst ? List.of() : cited,
                speaksAgainst ? cited : List.of(),
                lacking);
    }

    private Finding destination(ScopeDestination destination, Scope scope) {
        List<Beliefs.Part> parts = scope.hosts().stream()
                .flatMap(h -> maker.parts(h.id()).stream())
                .filter(p -> p.bad().unit().destination().equals(destination.id()))
                .filter(p -> destination.hosts().isEmpty()
                        || destination.hosts().contains(p.visit().host()))
                .toList();
        List<SourceRef> cited = cited(parts);
        List<Lacking> lacking = new ArrayList<>();
        if (!destination.grade().accuses()) {
            lacking.add(TERMINAL);
        }
        return new Finding(
                "destination/" + destination.id(),
                "closure",
                destination.grade().accuses() && cited.isEmpty() ? Grade.POSSIBLE : destination.grade(),
                wording.destination(destination),
                subjects(destination.id(), destination.hosts()),
                destination.interval(),
                cited,
                List.of(),
                lacking);
    }

    private Finding absent(Indicator indicator, Interval span) {
        Text gaps = wording.gaps(span);
        boolean whole = coverage.gapsIn(span).isEmpty();
        return new Finding(
                "indicator/" + indicator.value(),
                "closure",
                whole ? Grade.RULED_OUT : Grade.UNDETERMINED,
                new Text(
                        "提供された情報 %s への接続は、ログの期間に記録されていない。%s".formatted(indicator.value(), gaps.ja()),
                        "No contact with %s, which was named, is on record in the time of the log.%s"
                                .formatted(indicator.value(), gaps.en())),
                List.of(indicator.value()),
                span,
                List.of(),
                List.of(),
                whole ? List.of() : List.of(Missing.GAP));
    }

    private Finding common(Indicator indicator, Interval span) {
        return new Finding(
                "indicator/" + indicator.value(),
                "closure",
                Grade.UNDETERMINED,
                new Text(
                        "提供された情報 %s は多数の端末が日常的に閲覧しているサイトであり、接続だけでは感染端末を特定できない。悪性のURLパスが分かれば判断できる。"
                                .formatted(indicator.value()),
                        "%s, which was named, is a site that many terminals read every day; contact alone tells nothing. The malicious path would decide it."
                                .formatted(indicator.value())),
                List.of(indicator.value()),
                span,
                List.of(),
                List.of(),
                List.of(new Lacking("indicator.path", new Text("悪性のURLパスの情報", "which path of the site is malicious"))));
    }

    private Finding unusable(Indicator indicator, Interval span) {
        return new Finding(
                "indicator/" + indicator.value(),
                "closure",
                Grade.UNDETERMINED,
                new Text(
                        "提供されたアカウント %s は、接続のログからはたどれない。".formatted(indicator.value()),
                        "The account %s, which was named, cannot be followed in logs of contacts."
                                .formatted(indicator.value())),
                List.of(indicator.value()),
                span,
                List.of(),
                List.of(),
                List.of(SIGN_IN));
    }

    private static List<String> subjects(String id, List<String> others) {
        return Stream.concat(Stream.of(id), others.stream()).distinct().sorted().toList();
    }

    /** The earliest lines first, then the last one; at most {@link #MOST_CITATIONS}. */
    private List<SourceRef> cited(List<Beliefs.Part> parts) {
        List<Line> all = parts.stream()
                .flatMap(p -> lines.of(p.bad().unit(), p.visit()).stream())
                .sorted(Line.BY_TIME)
                .distinct()
                .toList();
        List<Line> some = new ArrayList<>(all.subList(0, Math.min(all.size(), MOST_CITATIONS)));
        if (all.size() > MOST_CITATIONS) {
            some.set(MOST_CITATIONS - 1, all.getLast());
        }
        return some.stream().map(Line::ref).toList();
    }
}
