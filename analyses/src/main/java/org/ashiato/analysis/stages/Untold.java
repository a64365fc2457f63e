// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.stages;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ashiato.analysis.Spoken;
import org.ashiato.analysis.stages.Stages.Cause;
import org.ashiato.analysis.stages.Stages.Deed;
import org.ashiato.analysis.stages.Stages.Member;
import org.ashiato.analysis.stages.Stages.Point;
import org.ashiato.model.Coverage;
import org.ashiato.model.Coverage.SourceCoverage;
import org.ashiato.model.EventKind;
import org.ashiato.model.Finding;
import org.ashiato.model.Gap;
import org.ashiato.model.Grade;
import org.ashiato.model.Interval;
import org.ashiato.model.Lacking;
import org.ashiato.model.Text;

/** What the logs at hand cannot tell of the intrusion, each with the log that would. */
record Untold(Coverage coverage, ZoneId zone) {
    private static final Lacking MAIL = new Lacking(
            "mailbox.audit",
            new Text(
                    "メールボックスの監査ログ(開かれた又は取得されたメールの記録。例：MailItemsAccessed)",
                    "the mailbox audit log, which mails were opened or fetched (such as MailItemsAccessed)"));
    private static final Lacking PHISHING = new Lacking(
            "mail.received",
            new Text(
                    "本人への聞き取り、受信メール及びプロキシのログ(認証情報を詐取するメールやサイト)",
                    "the owners' word, and the logs of mail received and of the proxy (pages that ask for passwords)"));
    private static final Lacking EARLIER = new Lacking(
            "signin.earlier", new Text("より古いログイン履歴(控え、転送先のログサーバ)", "older sign-ins, from a backup or a log server"));

    private static final int MOST_LOGS = 4;

    List<Finding> of(Stages stages) {
        List<Point> points = stages.points();
        Interval interval =
                new Interval(points.getFirst().at(), points.getLast().at());
        List<Finding> findings = new ArrayList<>();
        mails(points, interval).ifPresent(findings::add);
        passwords(stages, interval).ifPresent(findings::add);
        otherwise(stages, interval).ifPresent(findings::add);
        before(points, interval).ifPresent(findings::add);
        return findings;
    }

    private static Optional<Finding> mails(List<Point> points, Interval interval) {
        Set<String> blind = new TreeSet<>();
        points.forEach(p -> blind.add(p.account()));
        int all = blind.size();
        points.stream().filter(p -> p.deed() == Deed.MAILBOX).forEach(p -> blind.remove(p.account()));
        if (blind.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(finding(
                "untold/mails",
                new Text(
                        String.format(
                                Locale.ROOT,
                                "不正に利用されたアカウント %d 件のうち %d 件については、どのメールが閲覧又は取得されたかは、ログに残っておらず判断できない。",
                                all,
                                blind.size()),
                        String.format(
                                Locale.ROOT,
                                "Of %s used by the intruder, the log does not tell of %d which mails were read or fetched.",
                                Spoken.count(all, "account"),
                                blind.size())),
                List.copyOf(blind),
                interval,
                List.of(MAIL)));
    }

    private static List<String> accounts(Stages stages, Set<Cause> causes) {
        return stages.groups().stream()
                .flatMap(g -> g.members().stream())
                .filter(m -> causes.contains(m.cause()))
                .map(Member::account)
                .sorted()
                .toList();
    }

    /** Where tries are not the cause, there is more than one other. */
    private static Optional<Finding> otherwise(Stages stages, Interval interval) {
        List<String> blind = accounts(stages, EnumSet.of(Cause.BEFORE_TRIALS, Cause.OTHER));
        if (blind.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(finding(
                "untold/otherwise",
                new Text(
                        String.format(
                                Locale.ROOT,
                                "パスワード試行以外の原因が考えられるアカウント %d 件については、パスワードがだまし取られたのか、漏れたのかは、ログからは判断できない。",
                                blind.size()),
                        String.format(
                                Locale.ROOT,
                                "Of %s whose passwords were got otherwise than by trials, as it seems, the logs do not"
                                        + " tell whether the password was given away by deceit or leaked.",
                                Spoken.count(blind.size(), "account"))),
                blind,
                interval,
                List.of(PHISHING)));
    }

    private static Optional<Finding> passwords(Stages stages, Interval interval) {
        List<String> blind = accounts(stages, EnumSet.of(Cause.UNDETERMINED));
        if (blind.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(finding(
                "untold/passwords",
                new Text(
                        String.format(
                                Locale.ROOT,
                                "アカウント %d 件については、パスワードが推測されたのか、だまし取られた又は漏れたのかは、ログからは判断できない。",
                                blind.size()),
                        String.format(
                                Locale.ROOT,
                                "Of %s the logs do not tell whether the password was guessed, or given away or leaked.",
                                Spoken.count(blind.size(), "account"))),
                blind,
                interval,
                List.of(StageWords.TRIES, PHISHING)));
    }

    private Optional<Finding> before(List<Point> points, Interval interval) {
        List<SourceCoverage> sources = coverage.of(EventKind.SIGNIN, EventKind.DIRECTORY);
        if (sources.isEmpty()) {
            return Optional.empty();
        }
        List<Gap> gaps = sources.stream()
                .flatMap(s -> s.gaps().stream())
                .filter(g -> !g.interval().from().isAfter(interval.to()))
                .sorted((a, b) -> a.interval().from().compareTo(b.interval().from()))
                .toList();
        Text at = begins(sources);
        Text silent = gaps(gaps);
        boolean several = sources.size() > 1;
        String ja = String.format(
                Locale.ROOT,
                "ログイン履歴は%s残っており、%sそれより前%sの不正なログインの有無は判断できない。",
                at.ja(),
                several ? "それぞれ、" : "",
                silent.ja());
        String en = String.format(
                Locale.ROOT,
                "Sign-ins are on record %s; whether the intruder signed in before %s%s cannot be told.",
                at.en(),
                several ? "these times" : "that",
                silent.en());
        List<String> accounts =
                points.stream().map(Point::account).distinct().sorted().toList();
        return Optional.of(finding("untold/before", new Text(ja, en), accounts, interval, List.of(EARLIER)));
    }

    /** From when on each log tells; those that begin last first, since they hide most. */
    private Text begins(List<SourceCoverage> sources) {
        List<SourceCoverage> latest = sources.stream()
                .sorted(Comparator.comparing(SourceCoverage::first).reversed().thenComparing(SourceCoverage::source))
                .limit(MOST_LOGS)
                .toList();
        int more = sources.size() - latest.size();
        String ja = latest.stream()
                .map(s -> Spoken.moment(s.first(), zone).ja() + "から(" + s.source() + ")")
                .collect(Collectors.joining("、"));
        String en = latest.stream()
                .map(s -> "in " + s.source() + " from "
                        + Spoken.moment(s.first(), zone).en())
                .collect(Collectors.joining(", "));
        return new Text(
                ja + (more > 0 ? String.format(Locale.ROOT, "(ほか %d 件は、より早くから)", more) : ""),
                en + (more > 0 ? String.format(Locale.ROOT, " (and in %d more from earlier on)", more) : ""));
    }

    private Text gaps(List<Gap> gaps) {
        if (gaps.isEmpty()) {
            return new Text("", "");
        }
        Text first = Spoken.interval(gaps.getFirst().interval(), zone);
        int more = gaps.size() - 1;
        return new Text(
                "及び欠損した期間(%s%s)".formatted(first.ja(), more > 0 ? String.format(Locale.ROOT, "ほか %d 件", more) : ""),
                ", or in the gaps (%s%s),"
                        .formatted(first.en(), more > 0 ? String.format(Locale.ROOT, " and %d more", more) : ""));
    }

    private static Finding finding(
            String key, Text statement, List<String> subjects, Interval interval, List<Lacking> lacking) {
        return new Finding(
                key, StageWords.ID, Grade.UNDETERMINED, statement, subjects, interval, List.of(), List.of(), lacking);
    }
}
