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
import org.ashiato.analysis.Missing;
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

/** Puts an actor's habits into sentences. */
record ActorWords(Coverage coverage) {
    private static final int MOST_CITATIONS = 8;
    private static final int MOST_ZONES = 5;
    private static final int MOST_PROGRAMS = 3;
    private static final int LONGEST = 120;
    private static final Lacking ORIGIN = new Lacking(
            "address.origin",
            new Text(
                    "接続元の先の記録(レンタルサーバ、VPN等の事業者の記録)",
                    "what lies behind the addresses: the records of those who rent out servers or VPNs"));
    private static final Lacking AGENT = new Lacking(
            "signin.user_agent", new Text("ログイン履歴の利用プログラム(User-Agent)の記録", "the programs (user agents) of sign-ins"));

    private static final Lacking LISTS = new Lacking(
            "address.lists",
            new Text(
                    "当該時点におけるTorの出口、VPNサービス及びレンタルサーバのアドレスの一覧",
                    "lists of the Tor exits, VPN services and rented servers of that date"));
    /** Without stages nothing is known to be a program's, which does not make it a person's. */
    private static final Text NOT_EXAMINED = new Text(
            "段階に分けられなかったため、プログラムによるものか否かは調べていない。",
            " Whether a program did it was not examined, for no stages could be told.");

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
        boolean examined = !stages.stages().isEmpty();
        List<Finding> findings = new ArrayList<>();
        Workday workday = actor.workday();
        if (workday == null) {
            findings.add(say.finding(
                    "hours",
                    Grade.UNDETERMINED,
                    examined
                            ? new Text(
                                    "人の操作によるとみられる不正なログイン等が少ないか、時刻に偏りがなく、侵入者が活動する時間帯及び曜日は判断できない。",
                                    "Too little was done by hand, or at all hours alike: when the intruder works cannot be told.")
                            : new Text(
                                    "不正なログイン等が少ないか、時刻に偏りがなく、侵入者が活動する時間帯及び曜日は判断できない。" + NOT_EXAMINED.ja(),
                                    "Too little was done, or at all hours alike: when the intruder works cannot be told."
                                            + NOT_EXAMINED.en()),
                    List.of(Missing.SIGN_INS)));
        } else {
            findings.add(
                    say.finding("hours", hoursGrade(workday, interval, cited), hours(workday, examined), List.of()));
            findings.add(say.finding("zone", actor.zoneGrade(), zones(actor), List.of(ORIGIN)));
        }
        findings.add(programs(actor, say, examined));
        findings.add(
                actor.kinds().isEmpty()
                        ? say.finding("addresses", Grade.UNDETERMINED, noLists(points), List.of(LISTS))
                        : say.finding("addresses", Grade.PRESUMED, kinds(actor.kinds()), List.of()));
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

    private static Text hours(Workday workday, boolean examined) {
        return new Text(
                String.format(
                        Locale.ROOT,
                        "%s不正なログイン等 %d 件(%d 日)のうち %d 件が、%sの %s から %s まで(%s)に行われた。%s",
                        examined ? "人の操作によるとみられる" : "",
                        workday.signIns(),
                        workday.days(),
                        workday.inside(),
                        days(workday, d -> d.getDisplayName(SHORT, Locale.JAPANESE), "・"),
                        ja(workday.from()),
                        ja(workday.to()),
                        workday.zone(),
                        examined ? "プログラムによるとみられる段階は除いた。" : NOT_EXAMINED.ja()),
                String.format(
                        Locale.ROOT,
                        "%d of %d deeds%s, on %d days, fall on %s between %s and %s (%s).%s",
                        workday.inside(),
                        workday.signIns(),
                        examined ? " that seem done by hand" : "",
                        workday.days(),
                        days(workday, d -> d.getDisplayName(FULL, Locale.ENGLISH), ", "),
                        en(workday.from()),
                        en(workday.to()),
                        workday.zone(),
                        examined ? " Stages that a program did, as it seems, are left out." : NOT_EXAMINED.en()));
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
        List<ZoneFit> alike = actor.alike();
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
                        Locale.ROOT,
                        "%s %s–%s (%s)",
                        z.zone(),
                        Actor.clock(z.from()),
                        Actor.clock(z.to()),
                        number(z.fit())))
                .collect(Collectors.joining(", "));
        int more = Math.max(0, alike.size() - MOST_ZONES);
        return new Text(
                String.format(
                        Locale.ROOT,
                        "%s土曜及び日曜に休み、午前2時から7時までに働かないと仮定すると、%s%sが同程度に当てはまる(括弧内は適合度)。昼間(8時から19時まで)の勤務と仮定した場合に最もよく当てはまるのは %s である。祝日や夜間の勤務により、これと異なり得る。",
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

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static Finding programs(Actor actor, Say say, boolean examined) {
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
                                "侵入者が利用したプログラムとして %d 種の名乗りが記録されている%s。1日に用いられたのは通常 %d 種、最大 %d 種である。主なもの：%s。名乗りは偽ることができる。%s",
                                actor.programs().size(),
                                examined
                                        ? String.format(
                                                Locale.ROOT,
                                                "(人の操作によるとみられるもの %d 種、プログラムによるとみられる段階のみのもの %d 種)",
                                                byHand.size(),
                                                machine)
                                        : "",
                                actor.together().usual(),
                                actor.together().most(),
                                names.isEmpty() ? "なし" : names,
                                examined ? "" : NOT_EXAMINED.ja()),
                        String.format(
                                Locale.ROOT,
                                "The intruder's programs gave %d names%s; usually %d on one day, at most %d. Mainly: %s."
                                        + " Such names can be forged.%s",
                                actor.programs().size(),
                                examined
                                        ? String.format(
                                                Locale.ROOT,
                                                " (%d by hand, as it seems, %d only in stages that a program did)",
                                                byHand.size(),
                                                machine)
                                        : "",
                                actor.together().usual(),
                                actor.together().most(),
                                names.isEmpty() ? "none" : names,
                                examined ? "" : NOT_EXAMINED.en())),
                List.of());
    }

    private static String brief(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST)) + "…";
    }

    private static Text noLists(List<Point> points) {
        long addresses = points.stream().map(Point::address).distinct().count();
        return new Text(
                String.format(Locale.ROOT, "侵入者の接続元 %d 件がTorの出口、VPNサービス又はレンタルサーバか否かは、照合する一覧がないため判断できない。", addresses),
                String.format(
                        Locale.ROOT,
                        "Whether the intruder's addresses (%d) are Tor exits, of VPN services or rented servers cannot be"
                                + " told: no lists were given to hold them against.",
                        addresses));
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
            default -> new Text("一覧に記載のないもの", "on none of these lists");
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
                                "%s。共通する接続元 %d 件(本人も利用するものを除く。)、共通するプログラム %d 種、活動時間帯は%s。",
                                verdict.ja(),
                                actor.one().sharedAddresses(),
                                actor.one().sharedPrograms(),
                                actor.one().sameHours() ? "一致する" : "一致しないか判断できない"),
                        String.format(
                                Locale.ROOT,
                                "%s: they share %d addresses (without those that owners use too) and %d programs, and their hours %s.",
                                verdict.en(),
                                actor.one().sharedAddresses(),
                                actor.one().sharedPrograms(),
                                actor.one().sameHours() ? "are the same" : "differ or cannot be told")),
                grade.accuses() ? List.of() : actor.kinds().isEmpty() ? List.of(LISTS, ORIGIN) : List.of(ORIGIN));
    }
}
