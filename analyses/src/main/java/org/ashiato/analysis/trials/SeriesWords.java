// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.trials;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.ashiato.analysis.Spoken;
import org.ashiato.analysis.trials.Trials.Apart;
import org.ashiato.analysis.trials.Trials.Burst;
import org.ashiato.analysis.trials.Trials.Change;
import org.ashiato.analysis.trials.Trials.Kind;
import org.ashiato.model.Finding;
import org.ashiato.model.Grade;
import org.ashiato.model.Interval;
import org.ashiato.model.Lacking;
import org.ashiato.model.SourceRef;
import org.ashiato.model.Text;

/** Puts what series of tries show into words. */
final class SeriesWords {
    private static final DateTimeFormatter JA = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);
    private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final Text UNTOLD = new Text(
            "試行した者及び入力されたパスワードは、このログからは分からない。", "Who tried, and which passwords were typed, this log does not tell.");
    private static final Lacking LOG =
            new Lacking("signin.gap", new Text("欠損した期間の認証ログ", "the sign-in log of the time that is missing"));
    private static final Lacking EARLIER = new Lacking(
            "signin.earlier",
            new Text("この期間より前の認証ログ(保存用の控え、退避した記録)", "sign-in logs of before this time (archives, rotated files)"));
    private static final Lacking SIGN_IN = new Lacking(
            "signin",
            new Text(
                    "認証の成否を示すログ(認証サーバ、ディレクトリサーバ)",
                    "a log that tells how sign-ins ended (authentication or directory server)"));

    private final ZoneId zone;

    SeriesWords(ZoneId zone) {
        this.zone = zone;
    }

    static Text day(LocalDate day) {
        return new Text(JA.format(day), EN.format(day));
    }

    private static Text kind(Kind kind) {
        return switch (kind) {
            case UNKNOWN_ID -> new Text("存在しないIDに対する試行", "tries of IDs that do not exist");
            case WRONG_PASSWORD -> new Text("存在するIDに対するパスワード誤り", "wrong passwords for IDs that exist");
            case FAILURE -> new Text("その他又は理由不明の認証失敗", "failures for other reasons or for none that is logged");
            case SUCCESS -> new Text("認証の成功", "successful sign-ins");
        };
    }

    /**
     * A change of level.
     *
     * @param factor of distinct IDs a day, after to before
     * @param broken whether sign-ins fell to half in that time, so that a fault of the service explains failures
     */
    Finding change(Daily daily, Change change, LocalDate lastDay, double factor, boolean broken) {
        boolean many = factor >= 1.5;
        Grade grade = change.rose() && many && !broken && change.notBefore() == null && change.to() >= 2 * change.from()
                ? Grade.PRESUMED
                : Grade.POSSIBLE;
        Text kind = kind(daily.kind());
        Text at = day(change.at());
        Text reading = reading(change, many, broken, grade);
        LocalDate until = change.until();
        Text end = until == null
                ? new Text("", "")
                : new Text(day(until).ja() + "まで続き、", day(until).en());
        LocalDate notBefore = change.notBefore();
        Text hidden = notBefore == null
                ? new Text("", "")
                : new Text(
                        "その直前の" + day(notBefore).ja() + "からは記録が欠損しており、変化した日は特定できない。",
                        " The log is missing from " + day(notBefore).en()
                                + " until then; the day of the change cannot be told.");
        Text statement = new Text(
                String.format(
                        Locale.ROOT,
                        "記録元 %s の「%s」は、%sに1日平均 %s 件から %s 件へ%sした。%s確信度は %s である。%s%s%s",
                        daily.source(),
                        kind.ja(),
                        at.ja(),
                        amount(change.from()),
                        amount(change.to()),
                        change.rose() ? "増加" : "減少",
                        end.ja().isEmpty() ? "" : "この水準は" + end.ja(),
                        Spoken.number(change.confidence(), 2),
                        hidden.ja(),
                        reading.ja(),
                        UNTOLD.ja()),
                String.format(
                        Locale.ROOT,
                        "At %s, %s %s from %s to %s a day on %s%s (confidence %s).%s %s %s",
                        daily.source(),
                        kind.en(),
                        change.rose() ? "rose" : "fell",
                        amount(change.from()),
                        amount(change.to()),
                        at.en(),
                        end.en().isEmpty() ? "" : " and stayed there until " + end.en(),
                        Spoken.number(change.confidence(), 2),
                        hidden.en(),
                        reading.en(),
                        UNTOLD.en()));
        LocalDate to = until == null ? lastDay : until;
        return finding(
                "change/" + change.series() + "/" + change.at(),
                grade,
                statement,
                change.at(),
                to,
                change.citations(),
                notBefore == null ? List.of() : List.of(LOG));
    }

    private static Text reading(Change change, boolean many, boolean broken, Grade grade) {
        if (!change.rose()) {
            return new Text("試行が減った、又は利用が減った可能性がある。", "Trials, or the use of the service, may have become fewer.");
        }
        if (broken) {
            return new Text(
                    "同じ期間に認証の成功が半分以下に減っており、システムの障害による可能性がある。",
                    "Sign-ins fell to half in the same time; a fault of the service may be the reason.");
        }
        if (!many) {
            return new Text(
                    "試行されたIDの数は増えておらず、少数のIDに対する試行の可能性がある。",
                    "Not more IDs than before were tried; a few of them may have been tried often.");
        }
        return grade == Grade.PRESUMED
                ? new Text("多数のIDに対する不正な試行があったものと推定できる。", "A trial of many IDs is presumed.")
                : new Text(
                        "多数のIDに対する不正な試行の可能性があるが、利用者の増加等によることもある。",
                        "Many IDs may have been tried; more users than before may also be the reason.");
    }

    Finding burst(Daily daily, Burst burst) {
        Text kind = kind(daily.kind());
        Text at = day(burst.day());
        return finding(
                "burst/" + burst.series() + "/" + burst.day(),
                Grade.POSSIBLE,
                new Text(
                        String.format(
                                Locale.ROOT,
                                "記録元 %s の「%s」は、%sに %,d 件(ID %,d 個)であり、前後の日の水準(%s 件)を大きく上回った。短時間に多数のIDが試行された可能性がある。%s",
                                daily.source(),
                                kind.ja(),
                                at.ja(),
                                burst.tries(),
                                burst.users(),
                                amount(burst.usual()),
                                UNTOLD.ja()),
                        String.format(
                                Locale.ROOT,
                                "At %s there were %,d %s (of %,d IDs) on %s, far above the days around it (%s). Many IDs may have been tried in a short time. %s",
                                daily.source(),
                                burst.tries(),
                                kind.en(),
                                burst.users(),
                                at.en(),
                                amount(burst.usual()),
                                UNTOLD.en())),
                burst.day(),
                burst.day(),
                burst.citations(),
                List.of());
    }

    Finding apart(Daily daily, Apart apart) {
        Text from = day(apart.first());
        Text to = day(apart.last());
        return finding(
                "apart/" + apart.series() + "/" + apart.account(),
                Grade.POSSIBLE,
                new Text(
                        String.format(
                                Locale.ROOT,
                                "ID %s は、%sから%sまで %d 日にわたり、ほぼ一定の頻度で計 %,d 回、認証に失敗している。退職者等のメールソフトの設定が残っている可能性があり、「%s」の水準の変化からは除いた。",
                                apart.account(),
                                from.ja(),
                                to.ja(),
                                apart.days(),
                                apart.tries(),
                                kind(daily.kind()).ja()),
                        String.format(
                                Locale.ROOT,
                                "ID %s failed at an even pace on %s from %s to %s, %s in all. It may be a program whose owner has left; it was set apart from the level of %s.",
                                apart.account(),
                                Spoken.count(apart.days(), "day"),
                                from.en(),
                                to.en(),
                                Spoken.count(apart.tries(), "time"),
                                kind(daily.kind()).en())),
                apart.first(),
                apart.last(),
                apart.citations(),
                List.of());
    }

    Finding gap(String source, LocalDate from, LocalDate to) {
        return finding(
                "gap/" + source + "/" + from,
                Grade.UNDETERMINED,
                new Text(
                        String.format(
                                Locale.ROOT,
                                "記録元 %s の記録は、%sから%sまでの全部又は一部が欠損している。この間に試行があったか否かは、判断できない。",
                                source,
                                day(from).ja(),
                                day(to).ja()),
                        String.format(
                                Locale.ROOT,
                                "The log of %s is missing wholly or in part from %s to %s. Whether there were trials in that time cannot be decided.",
                                source,
                                day(from).en(),
                                day(to).en())),
                from,
                to,
                List.of(),
                List.of(LOG));
    }

    Finding tooShort(String source, LocalDate from, LocalDate to, long days, int enough) {
        return finding(
                "short/" + source,
                Grade.UNDETERMINED,
                new Text(
                        String.format(
                                Locale.ROOT,
                                "記録元 %s の記録がそろった日は %d 日であり、平常の水準を知るための %d 日に満たない。試行が平常より増えたか否かは、判断できない。",
                                source,
                                days,
                                enough),
                        String.format(
                                Locale.ROOT,
                                "The log of %s has %d whole days; %d are needed to know what is usual. Whether there were more tries than usual cannot be decided.",
                                source,
                                days,
                                enough)),
                from,
                to,
                List.of(),
                List.of(EARLIER));
    }

    Finding untold(String source, Interval interval) {
        return new Finding(
                "lacking/" + source,
                "trials",
                Grade.UNDETERMINED,
                new Text(
                        "記録元 " + source + " には、成否の分かる認証の記録がない。試行があったか否かは、判断できない。",
                        "The log of " + source
                                + " holds no sign-in of which it tells how it ended. Whether there were trials cannot be decided."),
                List.of(),
                interval,
                List.of(),
                List.of(),
                List.of(SIGN_IN));
    }

    private Finding finding(
            String key,
            Grade grade,
            Text statement,
            LocalDate from,
            LocalDate to,
            List<SourceRef> support,
            List<Lacking> lacking) {
        Interval interval = new Interval(
                from.atStartOfDay(zone).toInstant(),
                to.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1000));
        return new Finding(
                key,
                "trials",
                // Without a line to open, nothing is held against anybody.
                grade.accuses() && support.isEmpty() ? Grade.POSSIBLE : grade,
                statement,
                List.of(),
                interval,
                support,
                List.of(),
                lacking);
    }

    private static String amount(double count) {
        return count < 9.95 ? Spoken.number(count, 1) : String.format(Locale.ROOT, "%,.0f", count);
    }
}
