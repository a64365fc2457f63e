// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.stages;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ashiato.analysis.Missing;
import org.ashiato.analysis.Spoken;
import org.ashiato.analysis.stages.Stages.Group;
import org.ashiato.analysis.stages.Stages.Point;
import org.ashiato.analysis.stages.Stages.Stage;
import org.ashiato.model.Coverage;
import org.ashiato.model.Finding;
import org.ashiato.model.Grade;
import org.ashiato.model.Interval;
import org.ashiato.model.Lacking;
import org.ashiato.model.SourceRef;
import org.ashiato.model.Text;

/** Puts stages and groups into sentences. */
record StageWords(Coverage coverage, ZoneId zone) {
    static final String ID = "stages";
    static final Lacking TRIES = new Lacking(
            "directory",
            new Text("認証サーバ又はディレクトリサーバの成否を含むログ", "the log of the authentication or directory server, with failures"));

    /** Fewer moments of use than are enough, or fewer accounts than make a wave. */
    Finding tooFew(Stages stages, int enough, int wave) {
        List<Point> points = stages.points();
        long deeds = points.stream().mapToLong(Point::count).sum();
        Interval interval =
                new Interval(points.getFirst().at(), points.getLast().at());
        List<String> accounts =
                points.stream().map(Point::account).distinct().sorted().toList();
        return new Finding(
                "too-few",
                ID,
                Grade.UNDETERMINED,
                new Text(
                        String.format(
                                Locale.ROOT,
                                "不正なログイン等は %d 回(アカウント %d 件)であり、%s、経過の段階は判断できない。プログラムによるものかどうかは調べていない。",
                                deeds,
                                accounts.size(),
                                accounts.size() < wave
                                        ? String.format(Locale.ROOT, "アカウントが %d 件に満たないため", wave)
                                        : String.format(
                                                Locale.ROOT, "同じ時刻のものをまとめると %d 件で %d 件に満たないため", points.size(), enough)),
                        String.format(
                                Locale.ROOT,
                                "The log has %s of the intruder with %s: %s, so stages cannot be told. Whether a"
                                        + " program did it was not examined.",
                                Spoken.count(deeds, "deed"),
                                Spoken.count(accounts.size(), "account"),
                                accounts.size() < wave
                                        ? String.format(Locale.ROOT, "fewer than %d accounts", wave)
                                        : String.format(
                                                Locale.ROOT,
                                                "taken together by the moment %d, fewer than %d",
                                                points.size(),
                                                enough))),
                accounts,
                interval,
                List.of(),
                List.of(),
                List.of(Missing.SIGN_INS));
    }

    /** A stage, and how often a program went through accounts in it. */
    Finding stage(Stage stage, int runs) {
        Text when = Spoken.interval(stage.interval(), zone);
        Text what = stage.kind().title();
        boolean gap = !coverage.gapsIn(stage.interval()).isEmpty();
        String ja = String.format(
                Locale.ROOT,
                "第%d段階(%s)：%s、アカウント %d 件(うち初めて利用されたもの %d 件)に対し、ログイン %d 回%sがあった。%s",
                stage.number(),
                what.ja(),
                when.ja(),
                stage.accounts().size(),
                stage.fresh().size(),
                stage.signIns(),
                stage.accesses() > 0 ? String.format(Locale.ROOT, "、メール又はファイル・フォルダーの操作 %d 回", stage.accesses()) : "",
                (runs > 1 ? String.format(Locale.ROOT, "%d 回に分けて行われた。", runs) : "")
                        + meaning(stage).ja());
        String en = String.format(
                Locale.ROOT,
                "Stage %d (%s): %s (%d used for the first time), signed in to %s%s %s.%s",
                stage.number(),
                what.en(),
                Spoken.count(stage.accounts().size(), "account"),
                stage.fresh().size(),
                Spoken.count(stage.signIns(), "time"),
                stage.accesses() > 0
                        ? String.format(
                                Locale.ROOT,
                                ", and mail, files or folders were opened or changed %s,",
                                Spoken.count(stage.accesses(), "time"))
                        : "",
                when.en(),
                (runs > 1 ? String.format(Locale.ROOT, " It came in %d runs.", runs) : "")
                        + meaning(stage).en());
        if (gap) {
            ja += "この期間にはログの欠損があり、段階の始まりと終わりは、これと異なり得る。";
            en += " The log has a gap in this time; the stage may have begun or ended otherwise.";
        }
        return new Finding(
                "stage/" + stage.number(),
                ID,
                stage.grade(),
                new Text(ja, en),
                stage.accounts(),
                stage.interval(),
                stage.citations(),
                List.of(),
                gap ? List.of(Missing.GAP) : List.of());
    }

    private static Text meaning(Stage stage) {
        return switch (stage.kind()) {
            case FIRST_USE ->
                new Text(
                        "記録に残る最初の不正な利用である。" + alone(stage).ja(),
                        " It is the first use on record." + alone(stage).en());
            case FEW_NEW, MANY_NEW, LOOKING_ROUND, SCATTERED_NEW, RETURN -> alone(stage);
            case MASS_SIGN_IN ->
                new Text("間隔が人の操作としては短く、自動化されたログインと推定される。", " No hand keeps this pace; it is presumed a program's.");
            case WHOLE_MAILBOXES ->
                new Text(
                        "多数のアカウントが並行して繰り返し利用されており、メールが一括して取得されたおそれがある。",
                        " Many accounts were used in parallel, again and again: their mail may have been fetched whole.");
            case SECOND_WAVE ->
                new Text(
                        "新たなアカウントの利用が長く途絶えた後に再び始まっており、それまでと異なる原因が考えられる。",
                        " New accounts came again after a long pause, which suggests another cause than before.");
        };
    }

    private static Text alone(Stage stage) {
        return stage.accounts().size() > 1
                ? new Text("", "")
                : new Text("1件のアカウントのみに基づく。", " It rests on one account alone.");
    }

    Finding group(Group group, List<SourceRef> cited) {
        Text cause = switch (group.cause()) {
            case BEFORE_TRIALS ->
                new Text(
                        "パスワード試行より前に利用されており、試行以外の原因でパスワードを知られたと",
                        "Their passwords were known before any trial, it is %s");
            case TRIALS -> new Text("パスワード試行によりパスワードを特定されたと", "Their passwords were found by trials, it is %s");
            case OTHER ->
                new Text("パスワード試行以外の原因でパスワードを知られたと", "Their passwords were got otherwise than by trials, it is %s");
            case UNDETERMINED -> new Text("", "");
        };
        Grade grade = group.grade();
        Text said = switch (grade) {
            case CONFIRMED, PRESUMED ->
                new Text(cause.ja() + "推定される", cause.en().formatted("presumed"));
            case POSSIBLE -> new Text(cause.ja() + "いう可能性がある", cause.en().formatted("possible"));
            case RULED_OUT, UNDETERMINED ->
                new Text("パスワードを知られた原因は判断できない", "How their passwords came to be known cannot be told");
        };
        Text when = Spoken.interval(group.interval(), zone);
        List<Lacking> lacking = new ArrayList<>();
        if (grade != Grade.PRESUMED) {
            lacking.add(TRIES);
        }
        return new Finding(
                "group/" + group.id(),
                ID,
                grade,
                new Text(
                        String.format(
                                Locale.ROOT,
                                "第%sグループ(アカウント %d 件)は、%s利用された。%s。内訳：%s。",
                                group.id(),
                                group.accounts().size(),
                                when.ja(),
                                said.ja(),
                                group.why().ja()),
                        String.format(
                                Locale.ROOT,
                                "Group %s (%s) was used %s. %s. Among them: %s.",
                                group.id(),
                                Spoken.count(group.accounts().size(), "account"),
                                when.en(),
                                said.en(),
                                group.why().en())),
                group.accounts(),
                group.interval(),
                cited,
                List.of(),
                lacking);
    }
}
