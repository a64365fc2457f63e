// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.actor;

import static java.time.format.TextStyle.FULL;
import static java.time.format.TextStyle.SHORT;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ashiato.analysis.actor.Actor.AddressKind;
import org.ashiato.analysis.actor.Actor.Program;
import org.ashiato.analysis.actor.Actor.Workday;
import org.ashiato.analysis.actor.Actor.ZoneFit;
import org.ashiato.analysis.stages.Stages;
import org.ashiato.analysis.stages.Stages.Point;
import org.ashiato.model.Coverage;
import org.ashiato.model.Finding;
import org.ashiato.model.Grade;
import org.ashiato.model.Interval;
import org.ashiato.model.Lacking;
import org.ashiato.model.SourceRef;
import org.ashiato.model.Text;

/**
 * Puts an actor's habits into sentences.
 *
 * @param close difference of zones' fits that means nothing
 */
record ActorWords(Coverage coverage, double close) {
    private static final int MOST_CITATIONS = 8;
    private static final int MOST_ZONES = 5;
    private static final int MOST_PROGRAMS = 3;
    private static final int LONGEST = 120;
    private static final Lacking MORE = new Lacking(
            "signin.more", new Text("より長い期間又は他のシステムのログイン履歴", "sign-ins over a longer time, or to other systems"));
    private static final Lacking ORIGIN = new Lacking(
            "address.origin",
            new Text(
                    "接続元の先の記録(レンタルサーバ、VPN等の事業者の記録)",
                    "what lies behind the addresses: the records of those who rent out servers or VPNs"));
    private static final Lacking AGENT = new Lacking(
            "signin.user_agent", new Text("ログイン履歴の利用プログラム(User-Agent)の記録", "the programs (user agents) of sign-ins"));

    List<Finding> findings(Actor actor, Stages stages) {
        List<Point> points = stages.points();
        Interval interval =
                new Interval(points.getFirst().at(), points.getLast().at());
        List<SourceRef> cited = stages.stages().stream()
                .flatMap(s -> s.citations().stream())
                .distinct()
                .limit(MOST_CITATIONS)
                .toList();
        Say say = new Say(interval, cited);
        List<Finding> findings = new ArrayList<>();
        Workday workday = actor.workday();
        if (workday == null) {
            findings.add(say.finding(
                    "hours",
                    Grade.UNDETERMINED,
                    new Text(
                            "人の操作によるとみられる不正なログイン等が少ないか、時刻に偏りがなく、侵入者が活動する時間帯及び曜日は判断できない。",
                            "Too little was done by hand, or at all hours alike: when the intruder works cannot be told."),
                    List.of(MORE)));
        } else {
            findings.add(say.finding("hours", hoursGrade(workday, interval, cited), hours(workday), List.of()));
            findings.add(say.finding("zone", actor.zoneGrade(), zones(actor), List.of(ORIGIN)));
        }
        findings.add(programs(actor, say));
        findings.add(say.finding(
                "addresses", cited.isEmpty() ? Grade.POSSIBLE : Grade.PRESUMED, kinds(actor.kinds()), List.of()));
        if (stages.groups().size() > 1) {
            findings.add(one(actor, say));
        }
        return findings;
    }

    private record Say(Interval interval, List<SourceRef> cited) {
        Finding finding(String key, Grade grade, Text statement, List<Lacking> lacking) {
            Grade said = grade.accuses() && cited.isEmpty() ? Grade.POSSIBLE : grade;
            return new Finding(key, "actor", said, statement, List.of(), interval, cited, List.of(), lacking);
        }
    }

    private Grade hoursGrade(Workday workday, Interval interval, List<SourceRef> cited) {
        Grade grade = workday.confidence() >= 0.99 && !cited.isEmpty() ? Grade.PRESUMED : Grade.POSSIBLE;
        return coverage.gapsIn(interval).isEmpty() ? grade : grade.lowered();
    }

    private static Text hours(Workday workday) {
        return new Text(
                String.format(
                        Locale.ROOT,
                        "人の操作によるとみられる不正なログイン等 %d 件(%d 日)は、%sの %s から %s まで(%s)に収まる。プログラムによるとみられる段階は除いた。",
                        workday.signIns(),
                        workday.days(),
                        days(workday, d -> d.getDisplayName(SHORT, Locale.JAPANESE), "・"),
                        ja(workday.from()),
                        ja(workday.to()),
                        workday.zone()),
                String.format(
                        Locale.ROOT,
                        "What seems done by hand (%d deeds on %d days) falls on %s between %s and %s (%s). Stages that a program did are left out.",
                        workday.signIns(),
                        workday.days(),
                        days(workday, d -> d.getDisplayName(FULL, Locale.ENGLISH), ", "),
                        en(workday.from()),
                        en(workday.to()),
                        workday.zone()));
    }

    private static String days(Workday workday, Function<DayOfWeek, String> name, String between) {
        return workday.weekdays().stream().map(name).collect(Collectors.joining(between));
    }

    private static String ja(double hour) {
        int minutes = (int) Math.round(hour * 60);
        int day = minutes / (24 * 60);
        String clock = String.format(Locale.ROOT, "%d時%02d分", minutes / 60 % 24, minutes % 60);
        return day > 0 ? "翌日" + clock : clock;
    }

    private static String en(double hour) {
        int minutes = (int) Math.round(hour * 60);
        String clock = String.format(Locale.ROOT, "%02d:%02d", minutes / 60 % 24, minutes % 60);
        return minutes >= 24 * 60 ? clock + " of the next day" : clock;
    }

    private Text zones(Actor actor) {
        List<ZoneFit> alike = actor.zones().stream()
                .filter(z -> actor.zones().getFirst().fit() - z.fit() <= close)
                .toList();
        ZoneFit office = alike.stream()
                .max(Comparator.comparingDouble(ZoneFit::office).thenComparing(ZoneFit::zone))
                .orElse(actor.zones().getFirst());
        Text verdict = actor.zoneGrade() == Grade.UNDETERMINED
                ? new Text(
                        "時間帯だけでは、侵入者がいる地域の標準時は判断できない。",
                        "The hours alone do not tell in which time zone the intruder sits.")
                : new Text("侵入者がいる地域の標準時は、次のいずれかである可能性がある。", "The intruder may sit in one of these time zones.");
        String list = alike.stream()
                .limit(MOST_ZONES)
                .map(z -> String.format(
                        Locale.ROOT, "%s %s–%s (%s)", z.zone(), en24(z.from()), en24(z.to()), number(z.fit())))
                .collect(Collectors.joining(", "));
        int more = Math.max(0, alike.size() - MOST_ZONES);
        return new Text(
                String.format(
                        Locale.ROOT,
                        "%s土曜及び日曜に休み、午前2時から7時までに働かないと仮定すると、%s%sが同程度に当てはまる(括弧内は適合度)。昼間(8時から19時まで)の勤務と仮定した場合に最もよく当てはまるのは %s である。祝日、VPN等の利用、夜間の勤務により、これと異なり得る。",
                        verdict.ja(),
                        list,
                        more > 0 ? String.format(Locale.ROOT, " ほか %d 件", more) : "",
                        office.zone()),
                String.format(
                        Locale.ROOT,
                        "%s If Saturdays and Sundays are free and nobody works from 02:00 to 07:00, these fit alike: %s%s (fit in"
                                + " brackets). If it is work by day (08:00 to 19:00), %s fits best. Public holidays and"
                                + " work by night may deceive this.",
                        verdict.en(),
                        list,
                        more > 0 ? String.format(Locale.ROOT, " and %d more", more) : "",
                        office.zone()));
    }

    private static String en24(double hour) {
        int minutes = (int) Math.round(hour * 60);
        return String.format(Locale.ROOT, "%02d:%02d", minutes / 60, minutes % 60);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static Finding programs(Actor actor, Say say) {
        if (actor.programs().isEmpty()) {
            return say.finding(
                    "programs",
                    Grade.UNDETERMINED,
                    new Text(
                            "侵入者が利用したプログラムは、ログに記録がなく判断できない。",
                            "The log does not tell which programs the intruder used."),
                    List.of(AGENT));
        }
        List<String> byHand = actor.programs().stream()
                .filter(p -> !p.machine())
                .map(Program::name)
                .toList();
        long machine = actor.programs().stream().filter(Program::machine).count();
        String names =
                byHand.stream().limit(MOST_PROGRAMS).map(ActorWords::brief).collect(Collectors.joining("; "));
        return say.finding(
                "programs",
                Grade.PRESUMED,
                new Text(
                        String.format(
                                Locale.ROOT,
                                "侵入者が利用したプログラムとして %d 種の名乗りが記録されている(人の操作によるとみられるもの %d 種、プログラムによるとみられる段階のみのもの %d 種)。1日に用いられたのは通常 %d 種、最大 %d 種である。主なもの：%s。名乗りは偽ることができる。",
                                actor.programs().size(),
                                byHand.size(),
                                machine,
                                actor.together().usual(),
                                actor.together().most(),
                                names.isEmpty() ? "なし" : names),
                        String.format(
                                Locale.ROOT,
                                "The intruder's programs gave %d names (%d by hand, %d only in stages that a program did);"
                                        + " usually %d on one day, at most %d. Mainly: %s. Such names can be forged.",
                                actor.programs().size(),
                                byHand.size(),
                                machine,
                                actor.together().usual(),
                                actor.together().most(),
                                names.isEmpty() ? "none" : names)),
                List.of());
    }

    private static String brief(String name) {
        String shown = name;
        return shown.length() <= LONGEST ? shown : shown.substring(0, LONGEST) + "…";
    }

    private static Text kinds(List<AddressKind> kinds) {
        String ja = kinds.stream()
                .map(k -> String.format(
                        Locale.ROOT, "%s %d 件(ログイン %d 回)", kind(k.kind()).ja(), k.addresses(), k.signIns()))
                .collect(Collectors.joining("、"));
        String en = kinds.stream()
                .map(k -> String.format(
                        Locale.ROOT,
                        "%d %s (%d sign-ins)",
                        k.addresses(),
                        kind(k.kind()).en(),
                        k.signIns()))
                .collect(Collectors.joining(", "));
        return new Text(
                String.format(Locale.ROOT, "侵入者の接続元の種別は、手元の一覧によれば、%sである。", ja),
                String.format(Locale.ROOT, "By the lists at hand, the intruder's addresses are: %s.", en));
    }

    private static Text kind(String kind) {
        return switch (kind) {
            case "tor" -> new Text("Torの出口", "Tor exits");
            case "vpn" -> new Text("VPNサービス", "of VPN services");
            case "hosting" -> new Text("レンタルサーバ", "rented servers");
            default -> new Text("その他", "others");
        };
    }

    private static Finding one(Actor actor, Say say) {
        Grade grade = actor.one().grade();
        Text verdict = switch (grade) {
            case CONFIRMED, PRESUMED -> new Text("各グループは同一の侵入者によるものと推定される", "The groups are presumed one actor's");
            case POSSIBLE ->
                new Text("各グループは同一の侵入者による可能性があるが、別々の侵入者である可能性も残る", "The groups may be one actor's, or several's");
            case RULED_OUT, UNDETERMINED ->
                new Text("各グループが同一の侵入者によるものか否かは判断できない", "Whether the groups are one actor's cannot be told");
        };
        return say.finding(
                "one",
                grade,
                new Text(
                        String.format(
                                Locale.ROOT,
                                "%s。共通する接続元 %d 件、共通するプログラム %d 種、活動時間帯は%s。",
                                verdict.ja(),
                                actor.one().sharedAddresses(),
                                actor.one().sharedPrograms(),
                                actor.one().sameHours() ? "一致する" : "一致しないか判断できない"),
                        String.format(
                                Locale.ROOT,
                                "%s: they share %d addresses and %d programs, and their hours %s.",
                                verdict.en(),
                                actor.one().sharedAddresses(),
                                actor.one().sharedPrograms(),
                                actor.one().sameHours() ? "are the same" : "differ or cannot be told")),
                grade.accuses() ? List.of() : List.of(ORIGIN));
    }
}
