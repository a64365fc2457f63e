// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.closure;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.ashiato.analysis.Missing;
import org.ashiato.analysis.Spoken;
import org.ashiato.analysis.closure.Scope.ScopeDestination;
import org.ashiato.analysis.closure.Scope.ScopeHost;
import org.ashiato.analysis.closure.Scope.Step;
import org.ashiato.model.Coverage;
import org.ashiato.model.Grade;
import org.ashiato.model.Interval;
import org.ashiato.model.Text;

/** Puts the scope into sentences. */
record Wording(Coverage coverage, ZoneId zone) {
    private static final int NAMED = 3;

    Text host(ScopeHost host, long succeeded) {
        Text when = Spoken.interval(host.interval(), zone);
        Text where = list(host.destinations());
        long failed = host.contacts() - succeeded;
        Text grade = switch (host.grade()) {
            case CONFIRMED -> new Text("感染が確認された。", "Its infection is confirmed.");
            case PRESUMED -> new Text("感染していたと推定される。", "It is presumed infected.");
            case POSSIBLE -> new Text("感染の可能性があるが、他の説明も残る。", "It may be infected; another explanation remains.");
            case RULED_OUT ->
                new Text("閲覧によるものとみられ、感染を示すものではない。", "This looks like reading and does not show an infection.");
            case UNDETERMINED ->
                new Text(
                        "感染によるものか否かは、このログだけでは判断できない。",
                        "Whether an infection caused it cannot be decided from this log.");
        };
        Text success = succeeded == 0 && host.contacts() > 0
                ? new Text("接続はすべて失敗しており、成立した記録はない。", " All contacts failed; none is on record as having succeeded.")
                : new Text("", "");
        return new Text(
                "端末 %s は、%s、接続先 %s に %d 回接続した(成功 %d 回、失敗 %d 回)。%s%s%s%s"
                        .formatted(
                                host.id(),
                                when.ja(),
                                where.ja(),
                                host.contacts(),
                                succeeded,
                                failed,
                                success.ja(),
                                grade.ja(),
                                path(host.path()).ja(),
                                gaps(host.interval()).ja()),
                "Terminal %s contacted %s %s %s (%d succeeded, %d failed).%s %s%s%s"
                        .formatted(
                                host.id(),
                                where.en(),
                                Spoken.count(host.contacts(), "time"),
                                when.en(),
                                succeeded,
                                failed,
                                success.en(),
                                grade.en(),
                                path(host.path()).en(),
                                gaps(host.interval()).en()));
    }

    Text destination(ScopeDestination destination) {
        Text when = Spoken.interval(destination.interval(), zone);
        Text grade = destination.grade() == Grade.CONFIRMED
                ? new Text("提供された情報で悪性とされ、接続が確認された。", "It was named as malicious, and contact with it is confirmed.")
                : destination.grade() == Grade.PRESUMED
                        ? new Text("悪性の接続先と推定される。", "It is presumed malicious.")
                        : new Text("悪性の可能性があるが、他の説明も残る。", "It may be malicious; another explanation remains.");
        Text only = destination.endpoints().isEmpty()
                ? new Text("", "")
                : new Text(
                        "悪性とみられるのはURLパス %s のみ。"
                                .formatted(list(destination.endpoints()).ja()),
                        " Only the path %s is held to be so."
                                .formatted(list(destination.endpoints()).en()));
        return new Text(
                "接続先 %s には、%s、感染端末 %d 台が %d 回接続した(他に接続した端末 %d 台)。%s%s%s%s"
                        .formatted(
                                destination.id(),
                                when.ja(),
                                destination.hosts().size(),
                                destination.contacts(),
                                destination.bystanders(),
                                grade.ja(),
                                only.ja(),
                                path(destination.path()).ja(),
                                gaps(destination.interval()).ja()),
                "%s was contacted by %s %s %s (and by %s). %s%s%s%s"
                        .formatted(
                                destination.id(),
                                Spoken.count(destination.hosts().size(), "infected terminal"),
                                Spoken.count(destination.contacts(), "time"),
                                when.en(),
                                Spoken.count(destination.bystanders(), "other"),
                                grade.en(),
                                only.en(),
                                path(destination.path()).en(),
                                gaps(destination.interval()).en()));
    }

    private static Text path(List<Step> path) {
        if (path.size() < 2) {
            return new Text("", "");
        }
        Text seed = seed(path.getFirst().from());
        String steps = path.stream().map(Step::to).collect(Collectors.joining(" → "));
        return new Text("特定の経路：%s → %s。".formatted(seed.ja(), steps), " Path: %s → %s.".formatted(seed.en(), steps));
    }

    private static Text seed(String from) {
        return from.startsWith("ioc:")
                ? new Text("提供された情報", "the indicator")
                : from.startsWith("lead:") ? new Text("機械的な通信の手掛かり", "a lead") : new Text(from, from);
    }

    /** Says that a gap lies in an interval; empty where none does. */
    Text gaps(Interval interval) {
        return Missing.gaps(coverage, interval, new Text("接続", "contacts"), zone);
    }

    private static Text list(List<String> names) {
        String some = names.stream().limit(NAMED).collect(Collectors.joining("、"));
        String listed = names.stream().limit(NAMED).collect(Collectors.joining(", "));
        int more = names.size() - NAMED;
        return more <= 0
                ? new Text(some, listed)
                : new Text(some + " ほか" + more + "件", listed + " and " + more + " more");
    }
}
