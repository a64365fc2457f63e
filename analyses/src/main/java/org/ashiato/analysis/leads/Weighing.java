// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.leads;

import static org.ashiato.analysis.Sign.add;
import static org.ashiato.analysis.Spoken.length;
import static org.ashiato.analysis.Spoken.number;
import static org.ashiato.analysis.Spoken.percent;

import com.google.common.net.InetAddresses;
import java.util.ArrayList;
import java.util.List;
import org.ashiato.analysis.Sign;
import org.ashiato.analysis.rhythm.Rhythm;

/**
 * Turns what is known of a pair into named weights. All are log-odds in nats; rhythm and rarity carry most, the
 * manner of the contacts only tips the balance, so that a log without user agents or upload sizes still ranks.
 */
record Weighing(Activity activity, Company company) {
    private static final double DAY = 86_400e6;
    // A log shorter than this does not show what was there before.
    private static final double HISTORY = 3 * DAY;
    private static final double MANY = 50;

    List<Sign> weights(Trace trace) {
        List<Sign> weights = new ArrayList<>();
        rhythm(trace, weights);
        prevalence(trace, weights);
        onset(trace, weights);
        ending(trace, weights);
        company(trace, weights);
        sizes(trace, weights);
        failures(trace, weights);
        address(trace.pair(), weights);
        return weights;
    }

    private static void rhythm(Trace trace, List<Sign> weights) {
        Rhythm rhythm = trace.rhythm();
        add(
                weights,
                "rhythm",
                rhythm.nats(),
                () -> "%d 間隔、周期 %s、ゆらぎ ±%s、説明のつかない中断 %d 回(説明のつく中断 %d 回)"
                        .formatted(
                                rhythm.intervals(),
                                length(rhythm.seconds()).ja(),
                                percent(rhythm.jitter()),
                                rhythm.breaks(),
                                rhythm.excused()),
                () -> "%d intervals, period %s, jitter ±%s, %d unexplained breaks (%d explained)"
                        .formatted(
                                rhythm.intervals(),
                                length(rhythm.seconds()).en(),
                                percent(rhythm.jitter()),
                                rhythm.breaks(),
                                rhythm.excused()));
    }

    private void prevalence(Trace trace, List<Sign> weights) {
        Pair pair = trace.pair();
        int machines = company.machines(trace);
        // Readers of a site make it ordinary, yet less so than programs that poll it.
        double share = (Math.max(1, machines) - 0.5 + 0.15 * (pair.hosts() - machines)) / activity.hosts();
        // Among few terminals "few of them" says little.
        double nats = Math.min(1, activity.hosts() / MANY) * StrictMath.log(0.02 / share);
        add(
                weights,
                "prevalence",
                Math.clamp(nats > 0 ? nats : 1.5 * nats, -5, 2),
                () -> "全 %d 端末のうち %d 端末が接続し、%d 端末は機械的".formatted(activity.hosts(), pair.hosts(), machines),
                () -> "%d of %d terminals contact it, %d of them as a program does"
                        .formatted(pair.hosts(), activity.hosts(), machines));
    }

    private void onset(Trace trace, List<Sign> weights) {
        if (activity.end() - activity.start() < HISTORY) {
            return;
        }
        double daysBefore = (company.born(trace) - activity.start()) / DAY;
        double daysHere = (trace.first() - activity.firstHeard(trace.pair().host())) / DAY;
        double nats = daysBefore < 1.5 ? -2 : 0.7;
        nats += daysHere < 1 ? -1.5 : 0.3;
        add(
                weights,
                "onset",
                nats,
                () -> "組織での初回はログ開始から %s 日後、この端末での初回は端末の初出から %s 日後"
                        .formatted(number(daysBefore, 1), number(daysHere, 1)),
                () ->
                        "first seen in the organisation %s days into the log, at this terminal %s days after it was first heard"
                                .formatted(number(daysBefore, 1), number(daysHere, 1)));
    }

    private void ending(Trace trace, List<Sign> weights) {
        if (activity.end() - activity.start() < HISTORY) {
            return;
        }
        double days = (activity.end() - trace.last()) / DAY;
        if (!company.ended(trace)) {
            double life = (trace.last() - trace.first()) / DAY;
            add(
                    weights,
                    "ending",
                    life > 5 ? -0.7 : 0,
                    () -> "%s 日間続き、ログ終了時も継続".formatted(number(life, 1)),
                    () -> "has gone on for %s days and still does when the log ends".formatted(number(life, 1)));
            return;
        }
        boolean everywhere = company.endedEverywhere(trace);
        add(
                weights,
                "ending",
                everywhere ? 1.5 : 1,
                () -> "ログ終了の %s 日前に途絶えた%s".formatted(number(days, 1), everywhere ? "(全端末で)" : ""),
                () -> "ended %s days before the log does%s"
                        .formatted(number(days, 1), everywhere ? ", at every terminal" : ""));
    }

    private void company(Trace trace, List<Sign> weights) {
        double shared = 0.9 * company.rhythm(trace) - trace.rhythm().nats();
        add(
                weights,
                "shared rhythm",
                Math.clamp(shared, 0, 12),
                () -> "同じ接続先の全端末の間隔を合わせると機械的(%s nat)".formatted(number(company.rhythm(trace), 1)),
                () -> "the intervals of all its terminals together are a program's (%s nats)"
                        .formatted(number(company.rhythm(trace), 1)));
        add(
                weights,
                "few contacts",
                trace.contacts() >= 5 ? 0 : trace.contacts() == 1 ? -3 : -1.5,
                () -> "接続は %d 件のみ".formatted(trace.contacts()),
                () -> "only %d contacts".formatted(trace.contacts()));
    }

    private static void sizes(Trace trace, List<Sign> weights) {
        double reply = trace.replySpread();
        double sent = trace.sentSpread();
        double nats = (reply < 0 ? 0 : reply < 0.1 ? 0.4 : reply > 0.5 ? -0.6 : 0)
                + (sent < 0 ? 0 : sent < 0.1 ? 0.3 : sent > 0.5 ? -0.3 : 0);
        add(
                weights,
                "sizes",
                nats,
                () -> "応答サイズのばらつき %s、送信サイズのばらつき %s"
                        .formatted(reply < 0 ? "不明" : percent(reply), sent < 0 ? "不明" : percent(sent)),
                () -> "replies vary by %s, requests by %s"
                        .formatted(
                                reply < 0 ? "(not logged)" : percent(reply),
                                sent < 0 ? "(not logged)" : percent(sent)));
    }

    private static void failures(Trace trace, List<Sign> weights) {
        double share = (double) trace.failures() / trace.contacts();
        add(
                weights,
                "failures",
                share > 0.9 ? 0.5 : 0,
                () -> "接続 %d 件のうち %d 件が失敗".formatted(trace.contacts(), trace.failures()),
                () -> "%d of %d contacts failed".formatted(trace.failures(), trace.contacts()));
    }

    private static void address(Pair pair, List<Sign> weights) {
        add(
                weights,
                "address",
                InetAddresses.isInetAddress(pair.destination()) ? 0.7 : 0,
                () -> "接続先がホスト名ではなくアドレス",
                () -> "the destination is an address, not a name");
    }
}
