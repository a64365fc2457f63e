// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.closure;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.ashiato.analysis.Spoken;
import org.ashiato.analysis.closure.Scope.ScopeDestination;
import org.ashiato.analysis.closure.Scope.ScopeHost;
import org.ashiato.analysis.closure.Scope.Step;
import org.ashiato.model.Coverage;
import org.ashiato.model.Finding;
import org.ashiato.model.Grade;
import org.ashiato.model.Interval;
import org.ashiato.model.Lacking;
import org.ashiato.model.SourceRef;
import org.ashiato.model.Text;

/** Puts the scope into words, one finding an observable. */
record ScopeTelling(Coverage coverage, ZoneId zone) {
    private static final String ANALYSIS = "closure";
    private static final Lacking TERMINAL = new Lacking(
            "terminal", new Text("端末の調査(接続を行ったプログラムの特定)", "the terminal itself: which program made the contacts"));

    Finding host(ScopeHost host, List<SourceRef> citations) {
        Text when = Spoken.interval(host.interval(), zone);
        Text how = path(host.path());
        Text gap = gap(host.interval());
        Text failed = host.succeeded() ? new Text("", "") : new Text("接続は全て失敗している。", " Every contact failed.");
        String ja = host.grade() == Grade.UNDETERMINED
                ? "端末 %s は、%s、接続先 %s にプログラムによるとみられる接続を %d 回行った。判明した範囲とのつながりはなく、不正なものか否かは、このログだけでは判断できない。%s"
                        .formatted(
                                host.id(), when.ja(), String.join("、", host.destinations()), host.contacts(), gap.ja())
                : "端末 %s は、%s、不審な接続先 %d 件（%s）に計 %d 回接続した。%s不正プログラムへの感染%s。%s%s"
                        .formatted(
                                host.id(),
                                when.ja(),
                                host.destinations().size(),
                                String.join("、", host.destinations()),
                                host.contacts(),
                                failed.ja(),
                                endingJa(host.grade()),
                                how.ja(),
                                gap.ja());
        String en = host.grade() == Grade.UNDETERMINED
                ? "Terminal %s made %d contacts with %s that seem to be a program's, %s. Nothing ties it to the known scope; whether they are malicious cannot be decided from this log.%s"
                        .formatted(
                                host.id(), host.contacts(), String.join(", ", host.destinations()), when.en(), gap.en())
                : "Terminal %s contacted %d suspicious destinations (%s), %d times in all, %s.%s %s%s%s"
                        .formatted(
                                host.id(),
                                host.destinations().size(),
                                String.join(", ", host.destinations()),
                                host.contacts(),
                                when.en(),
                                failed.en(),
                                endingEn(host.grade()),
                                how.en(),
                                gap.en());
        return new Finding(
                "host/" + host.id(),
                ANALYSIS,
                host.grade(),
                new Text(ja, en),
                Stream.concat(Stream.of(host.id()), host.destinations().stream())
                        .distinct()
                        .sorted()
                        .toList(),
                host.interval(),
                citations,
                List.of(),
                host.grade() == Grade.CONFIRMED ? List.of() : List.of(TERMINAL));
    }

    Finding destination(ScopeDestination destination, List<SourceRef> citations) {
        Text when = Spoken.interval(destination.interval(), zone);
        Text how = path(destination.path());
        Text gap = gap(destination.interval());
        Text readers = destination.endpoints().isEmpty()
                ? new Text("", "")
                : new Text(
                        "他の利用者も閲覧するサイトであり、不審な通信は %s に限られる（ほかに閲覧のみの端末 %d 台）。"
                                .formatted(String.join("、", destination.endpoints()), destination.bystanders()),
                        " Others read this site; the suspicious contacts are those with %s only (%d terminals merely read it)."
                                .formatted(String.join(", ", destination.endpoints()), destination.bystanders()));
        String ja = "接続先 %s には、%s、端末 %d 台から計 %d 回の不審な通信があった。不正プログラムの接続先%s。%s%s%s"
                .formatted(
                        destination.id(),
                        when.ja(),
                        destination.hosts().size(),
                        destination.contacts(),
                        destinationJa(destination.grade()),
                        readers.ja(),
                        how.ja(),
                        gap.ja());
        String en = "Destination %s had %d suspicious contacts from %d terminals, %s. %s%s%s%s"
                .formatted(
                        destination.id(),
                        destination.contacts(),
                        destination.hosts().size(),
                        when.en(),
                        destinationEn(destination.grade()),
                        readers.en(),
                        how.en(),
                        gap.en());
        return new Finding(
                "destination/" + destination.id(),
                ANALYSIS,
                destination.grade(),
                new Text(ja, en),
                Stream.concat(Stream.of(destination.id()), destination.hosts().stream())
                        .distinct()
                        .sorted()
                        .toList(),
                destination.interval(),
                citations,
                List.of(),
                List.of());
    }

    /** An indicator that so many contact that it tells nobody apart. */
    Finding tooCommon(String name) {
        Interval span = Objects.requireNonNull(coverage.span(), "no events");
        return new Finding(
                "common/" + name,
                ANALYSIS,
                Grade.UNDETERMINED,
                new Text(
                        "指標 %s には多数の端末が接続しており、接続の有無だけでは感染を判断できない。".formatted(name),
                        "So many terminals contact the indicator %s that contact alone cannot tell which are infected."
                                .formatted(name)),
                List.of(name),
                span,
                List.of(),
                List.of(),
                List.of(TERMINAL));
    }

    private static String endingJa(Grade grade) {
        return switch (grade) {
            case CONFIRMED -> "による通信を確認した";
            case PRESUMED -> "が推定される";
            case POSSIBLE -> "の可能性がある";
            case RULED_OUT -> "は否定される";
            case UNDETERMINED -> "の有無は判断できない";
        };
    }

    private static String endingEn(Grade grade) {
        return switch (grade) {
            case CONFIRMED -> "Contacts of malware are confirmed.";
            case PRESUMED -> "It is presumed to be infected.";
            case POSSIBLE -> "It is possibly infected.";
            case RULED_OUT -> "An infection is ruled out.";
            case UNDETERMINED -> "Whether it is infected cannot be determined.";
        };
    }

    private static String destinationJa(Grade grade) {
        return switch (grade) {
            case CONFIRMED -> "であることを確認した";
            case PRESUMED -> "と推定される";
            case POSSIBLE -> "である可能性がある";
            case RULED_OUT -> "であることは否定される";
            case UNDETERMINED -> "か否かは判断できない";
        };
    }

    private static String destinationEn(Grade grade) {
        return switch (grade) {
            case CONFIRMED -> "It is confirmed as a destination of the malware.";
            case PRESUMED -> "It is presumed to be a destination of the malware.";
            case POSSIBLE -> "It is possibly a destination of the malware.";
            case RULED_OUT -> "It is ruled out as a destination of the malware.";
            case UNDETERMINED -> "Whether it is one of the malware's cannot be determined.";
        };
    }

    private static Text path(List<Step> path) {
        if (path.isEmpty()) {
            return new Text("", "");
        }
        String steps = String.join(
                " → ",
                Stream.concat(Stream.of(path.getFirst().from()), path.stream().map(Step::to))
                        .toList());
        return new Text("特定の経路：%s。".formatted(steps), " Path: %s.".formatted(steps));
    }

    private Text gap(Interval interval) {
        return coverage.gapsIn(interval).isEmpty()
                ? new Text("", "")
                : new Text("この期間にはログの欠損がある。", " The log has a gap in this interval.");
    }
}
