// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.takeover;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.ashiato.analysis.Missing;
import org.ashiato.analysis.Spoken;
import org.ashiato.analysis.takeover.Takeover.BadAddress;
import org.ashiato.analysis.takeover.Takeover.Step;
import org.ashiato.analysis.takeover.Takeover.TakenAccount;
import org.ashiato.model.Coverage;
import org.ashiato.model.Interval;
import org.ashiato.model.Text;
import org.ashiato.model.Weight;

/** Puts accounts and addresses into sentences. */
record Words(Coverage coverage, ZoneId zone) {
    private static final int NAMED = 3;

    Text account(TakenAccount account) {
        Text when = Spoken.interval(account.interval(), zone);
        Text from = list(account.addresses());
        Text grade = switch (account.grade()) {
            case CONFIRMED -> new Text("本人以外による利用が確認された。", "Its use by somebody else is confirmed.");
            case PRESUMED -> new Text("本人以外に利用されたと推定される。", "It is presumed used by somebody else.");
            case POSSIBLE ->
                new Text(
                        "本人以外に利用された可能性があるが、他の説明も残る。",
                        "It may have been used by somebody else; another explanation remains.");
            case RULED_OUT ->
                new Text(
                        "本人の従来の利用と一致し、不正な利用を示すものではない。",
                        "This is like the owner's own use and does not show another's.");
            case UNDETERMINED ->
                new Text("本人による利用か否かは、このログだけでは判断できない。", "Whether it was the owner cannot be decided from this log.");
        };
        Text because = because(account.weights());
        Text path = path(account.path());
        Text how = account.signIns() == 0
                ? new Text(
                        "接続元 %s から利用された(ログインの記録はない)".formatted(from.ja()),
                        "was used from %s, with no sign-in on record,".formatted(from.en()))
                : new Text(
                        "接続元 %s から %d 回ログインされた".formatted(from.ja(), account.signIns()),
                        "was signed in to from %s %s".formatted(from.en(), Spoken.count(account.signIns(), "time")));
        Text gaps = gaps(account.interval());
        return new Text(
                "アカウント %s は、%s、%s。%s%s%s%s"
                        .formatted(account.id(), when.ja(), how.ja(), grade.ja(), because.ja(), path.ja(), gaps.ja()),
                "Account %s %s %s. %s%s%s%s"
                        .formatted(account.id(), how.en(), when.en(), grade.en(), because.en(), path.en(), gaps.en()));
    }

    Text address(BadAddress address) {
        Text when = Spoken.interval(address.interval(), zone);
        Text grade = switch (address.grade()) {
            case CONFIRMED ->
                new Text(
                        "提供された情報又は分析者の判断により不正な接続元であり、利用が確認された。",
                        "It was named as the intruder's, and its use is confirmed.");
            case PRESUMED ->
                address.shared()
                        ? new Text(
                                "侵入者も利用したと推定されるが、本人も普段利用する接続元であり、ここからのログインだけでは不正とはいえない。",
                                "The intruder is presumed to have used it too; owners use it as their own, and a sign-in from"
                                        + " it alone shows nothing against anybody.")
                        : new Text("不正な接続元と推定される。", "It is presumed the intruder's.");
            case POSSIBLE ->
                new Text("不正な接続元の可能性があるが、他の説明も残る。", "It may be the intruder's; another explanation remains.");
            case RULED_OUT ->
                new Text(
                        "本人の接続元とみられ、不正な利用を示すものではない。", "It looks like the owners' own and does not show another's use.");
            case UNDETERMINED ->
                new Text("不正な接続元か否かは、このログだけでは判断できない。", "Whether it is the intruder's cannot be decided from this log.");
        };
        return new Text(
                "接続元 %s からは、%s、対象アカウント %d 件へのログインがあった(他に利用したアカウント %d 件)。%s%s%s%s"
                        .formatted(
                                address.id(),
                                when.ja(),
                                address.accounts().size(),
                                address.bystanders(),
                                grade.ja(),
                                because(address.weights()).ja(),
                                path(address.path()).ja(),
                                gaps(address.interval()).ja()),
                "From %s there were sign-ins to %s in scope %s (and to %s). %s%s%s%s"
                        .formatted(
                                address.id(),
                                Spoken.count(address.accounts().size(), "account"),
                                when.en(),
                                Spoken.count(address.bystanders(), "other"),
                                grade.en(),
                                because(address.weights()).en(),
                                path(address.path()).en(),
                                gaps(address.interval()).en()));
    }

    /** The weight that says most, the prior apart. */
    private static Text because(List<Weight> weights) {
        return weights.stream()
                .filter(w -> !w.name().equals("prior"))
                .max(Comparator.comparingDouble(w -> Math.abs(w.nats())))
                .map(w -> new Text(
                        "主な根拠：%s。".formatted(w.said().ja()),
                        " Mainly because: %s.".formatted(w.said().en())))
                .orElse(new Text("", ""));
    }

    private static Text path(List<Step> path) {
        if (path.size() < 2) {
            return new Text("", "");
        }
        String first = path.getFirst().from();
        Text seed = first.startsWith("ioc:")
                ? new Text("提供された情報", "the indicator")
                : first.startsWith("decision:")
                        ? new Text("分析者の判断", "an analyst's decision")
                        : first.startsWith("lead:") ? new Text("不審なログインの手掛かり", "a lead") : new Text(first, first);
        String steps = path.stream().map(Step::to).collect(Collectors.joining(" → "));
        return new Text("特定の経路：%s → %s。".formatted(seed.ja(), steps), " Path: %s → %s.".formatted(seed.en(), steps));
    }

    boolean hasGap(Interval interval) {
        return !coverage.gapsIn(interval).isEmpty();
    }

    private Text gaps(Interval interval) {
        return Missing.gaps(coverage, interval, new Text("ログイン", "sign-ins"), zone);
    }

    private static Text list(List<String> names) {
        String some = names.stream().limit(NAMED).collect(Collectors.joining("、"));
        String few = names.stream().limit(NAMED).collect(Collectors.joining(", "));
        int more = names.size() - NAMED;
        return more <= 0
                ? new Text(some, few)
                : new Text("%s ほか %d 件".formatted(some, more), "%s and %d more".formatted(few, more));
    }
}
