// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.waysout;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.ashiato.analysis.Spoken;
import org.ashiato.model.Finding;
import org.ashiato.model.Gap;
import org.ashiato.model.Grade;
import org.ashiato.model.Interval;
import org.ashiato.model.Lacking;
import org.ashiato.model.Text;

/** Puts open questions into words. All are undetermined: neither accused nor excluded. */
final class OpenWords {
    private static final Lacking GAP = new Lacking(
            "gap",
            new Text(
                    "欠損した時間帯の記録(機器に残る記録、控え、転送先のログサーバ)、又は境界のフロー記録",
                    "the log of the gap (on the device, in a backup, on a log server), or a flow log at the border"));
    private static final Lacking PERIOD = new Lacking(
            "period",
            new Text("記録期間の前後の記録(保存用の控え、退避した記録)", "the logs before and after the period (archives, rotated files)"));
    private static final Lacking TUNNEL = new Lacking(
            "tunnel",
            new Text(
                    "TLS通信の検査記録、通信の全文記録(パケットキャプチャ)又は端末の保全イメージ",
                    "a TLS inspection log, a full packet capture, or forensic images of the terminals"));
    private static final Lacking CONTENT = new Lacking(
            "content",
            new Text(
                    "端末の保全イメージ(作成された圧縮ファイル等の痕跡)又は通信の全文記録",
                    "forensic images of the terminals (traces of archives made), or a full packet capture"));

    private final ZoneId zone;

    OpenWords(ZoneId zone) {
        this.zone = zone;
    }

    /** The question of a way out; none where a log of it covers the whole interval. */
    List<Finding> way(Way way, Cover cover, Interval when) {
        Text open = within(way.open(), when);
        return switch (cover) {
            case WHOLE -> List.of();
            case NONE -> List.of(open(way.key(), open, when, way.lacking()));
            case PART ->
                List.of(open(
                        way.key(),
                        new Text(
                                open.ja() + "これを示す記録は一部の期間についてのみ存在する。",
                                open.en() + " A log that would show it covers a part of the time only."),
                        when,
                        way.lacking()));
        };
    }

    private Text within(Text open, Interval when) {
        Text period = Spoken.interval(when, zone);
        return new Text(
                String.format(Locale.ROOT, open.ja(), period.ja()), String.format(Locale.ROOT, open.en(), period.en()));
    }

    Finding gap(Gap gap, int hosts) {
        Text when = Spoken.interval(gap.interval(), zone);
        Text statement = new Text(
                String.format(
                        Locale.ROOT,
                        "%s、%s の記録が欠損している。この間に調査範囲の端末 %d 台又は他の端末が不審な通信を行ったか否かは、判断できない。",
                        when.ja(),
                        gap.source(),
                        hosts),
                String.format(
                        Locale.ROOT,
                        "The log of %s is missing %s. Whether the %s in scope or others made suspicious contacts in that"
                                + " time cannot be decided.",
                        gap.source(),
                        when.en(),
                        Spoken.count(hosts, "terminal")));
        return open("gap/" + gap.source() + "/" + gap.interval().from(), statement, gap.interval(), GAP);
    }

    Finding before(Instant begin, Interval when) {
        Text log = Spoken.moment(begin, zone);
        Text first = Spoken.moment(when.from(), zone);
        return open(
                "period/before",
                new Text(
                        String.format(
                                Locale.ROOT,
                                "記録は%sに始まり、調査範囲の最初の通信は%sである。記録の開始より前に感染又は不審な通信があったか否かは、判断できない。",
                                log.ja(),
                                first.ja()),
                        String.format(
                                Locale.ROOT,
                                "The log begins at %s and the first contact in scope is at %s. Whether there were infections or suspicious contacts before the log begins cannot be decided.",
                                log.en(),
                                first.en())),
                new Interval(begin, when.from()),
                PERIOD);
    }

    Finding after(Instant end, Interval when) {
        Text log = Spoken.moment(end, zone);
        Text last = Spoken.moment(when.to(), zone);
        return open(
                "period/after",
                new Text(
                        String.format(
                                Locale.ROOT,
                                "記録は%sに終わり、調査範囲の最後の通信は%sである。記録の終了後も不審な通信が続いているか否かは、判断できない。",
                                log.ja(),
                                last.ja()),
                        String.format(
                                Locale.ROOT,
                                "The log ends at %s and the last contact in scope is at %s. Whether suspicious contacts went on after the log ends cannot be decided.",
                                log.en(),
                                last.en())),
                new Interval(when.to(), end),
                PERIOD);
    }

    Finding tunnels(Carried carried, boolean sizes) {
        Text amount = amount(carried, sizes);
        int destinations = carried.destinations().size();
        return carried(
                "tunnels",
                new Text(
                        String.format(
                                Locale.ROOT,
                                "接続先 %d 件との内容を見られない通信(CONNECT 等)%,d 件%sが成功している。何が送受信されたかは、判断できない。",
                                destinations,
                                carried.contacts(),
                                amount.ja()),
                        String.format(
                                Locale.ROOT,
                                "%s with %s succeeded whose content cannot be seen (CONNECT and the like)%s. What was sent or received cannot be decided.",
                                Spoken.count(carried.contacts(), "contact"),
                                Spoken.count(destinations, "destination"),
                                amount.en())),
                carried,
                TUNNEL);
    }

    Finding uploads(Carried carried, boolean sizes) {
        Text amount = amount(carried, sizes);
        int destinations = carried.destinations().size();
        return carried(
                "uploads",
                new Text(
                        String.format(
                                Locale.ROOT,
                                "接続先 %d 件への送信要求(POST 等)%,d 件%sが成功している。送信された内容は記録されておらず、何が流出したかは、判断できない。",
                                destinations,
                                carried.contacts(),
                                amount.ja()),
                        String.format(
                                Locale.ROOT,
                                "%s (POST and the like) to %s succeeded%s. Their content is not logged; what left cannot be decided.",
                                Spoken.count(carried.contacts(), "upload"),
                                Spoken.count(destinations, "destination"),
                                amount.en())),
                carried,
                CONTENT);
    }

    private static Text amount(Carried carried, boolean sizes) {
        return sizes
                ? new Text(
                        String.format(Locale.ROOT, "(送信量の合計 %,d バイト)", carried.bytes()),
                        String.format(Locale.ROOT, " (%,d bytes sent in all)", carried.bytes()))
                : new Text("(送信量の記録なし)", " (bytes sent not logged)");
    }

    private static Finding carried(String key, Text statement, Carried carried, Lacking lacking) {
        return new Finding(
                key,
                "waysout",
                Grade.UNDETERMINED,
                statement,
                carried.destinations(),
                carried.interval(),
                List.of(),
                List.of(),
                List.of(lacking));
    }

    private static Finding open(String key, Text statement, Interval interval, Lacking lacking) {
        return new Finding(
                key,
                "waysout",
                Grade.UNDETERMINED,
                statement,
                List.of(),
                interval,
                List.of(),
                List.of(),
                List.of(lacking));
    }
}
