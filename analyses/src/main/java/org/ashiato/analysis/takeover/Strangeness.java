// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.takeover;

import static org.ashiato.analysis.Spoken.number;
import static org.ashiato.analysis.Spoken.percent;

import java.util.ArrayList;
import java.util.List;
import org.ashiato.model.Text;
import org.ashiato.model.Weight;

/**
 * How an account's use of one address fits what its owner did elsewhere until then.
 *
 * @param age days from the owner's first sign-in to this use's first; 0 where the log begins with it
 * @param agent how well the program was known: 0 not at all, 1 since a week or more; NaN where programs are not named
 * @param family the same for the program without its version
 * @param agentShare share of accounts that use the program
 * @param agentDays days on which the owner used the program elsewhere, before and after
 * @param near how well the network (/24) was known, 0 to 1
 * @param wide the same for the wider network (/16)
 * @param wideShare share of accounts that came from the wider network
 * @param days days of this use
 * @param country 1 where the country is new to the owner, 0 where known, NaN where not logged
 * @param hours mean log-ratio of the use's hours at an even pace or the intruder's against the owner's, nats
 * @param listed 1 where the owner came over addresses of the same kind all along, else 0; NaN where it is on no list
 * @param intruder log-ratio of the program among the intruder's uses and among all accounts, nats; 0 where none is known
 * @param stay what the number of its days speaks against its being the intruder's, nats; 0 or less
 */
record Strangeness(
        double age,
        double agent,
        double family,
        double agentShare,
        double agentDays,
        double near,
        double wide,
        double wideShare,
        int days,
        double country,
        double hours,
        double listed,
        double intruder,
        double stay) {

    /** What all signs come to, nats; above 0 for somebody else than the owner. */
    double nats() {
        return program() + network() + origin() + hours + settled() + intruder + stay;
    }

    // Of a new program or network little can be said where nothing is known of the owner.
    private double known() {
        return Math.min(1, age / 14);
    }

    private double program() {
        if (Double.isNaN(agent)) {
            return 0;
        }
        // What everybody uses tells nobody apart, however long it was used.
        double rare = Math.clamp(StrictMath.log(0.8 / Math.max(agentShare, 0.002)), 0.2, 3);
        double often = StrictMath.log(1 + agentDays / 4);
        double asBefore = Math.min(3.5, rare * (1 + 0.3 * often));
        double byDays = Math.clamp(0.3 * rare * often, 0, 1.5);
        double fresh = 1.6 * known() * (1 - 0.6 * family);
        return agent * -asBefore + (1 - agent) * (fresh - byDays);
    }

    private double network() {
        double alike = Math.clamp(StrictMath.log(0.6 / Math.max(wideShare, 0.001)), 0, 1.5);
        double asBefore = Math.max(2.5 * near, alike * wide);
        return asBefore > 0.3 ? -asBefore : 0.8 * known();
    }

    private double origin() {
        double abroad = Double.isNaN(country) ? 0 : country > 0 ? 0.8 * known() : -0.3;
        double kind = Double.isNaN(listed) ? 0 : -3 * listed;
        return abroad + kind;
    }

    // Who comes on many days is at home there.
    private double settled() {
        return days < 5 ? 0 : -Math.min(2, 0.9 * StrictMath.log(days / 4.0));
    }

    /** The same sign by sign, as users read it; signs that say nothing are left out. */
    List<Weight> weights() {
        List<Weight> weights = new ArrayList<>();
        boolean known = agent > 0.5;
        String share = percent(agentShare);
        add(
                weights,
                "program",
                program(),
                (known ? "本人が以前から使う" : "本人が使っていなかった") + "ブラウザ等(利用者の " + share + " が使用)",
                "a program the owner " + (known ? "used before" : "had not used") + " (used by " + share
                        + " of accounts)");
        boolean near = network() < 0;
        add(
                weights,
                "network",
                network(),
                near ? "本人が以前から使うネットワーク" : "本人が使っていなかったネットワーク(利用歴 " + number(age, 0) + " 日)",
                near
                        ? "a network the owner used before"
                        : "a network the owner had not used (" + number(age, 0) + " days of history)");
        add(weights, "origin", origin(), originSaid().ja(), originSaid().en());
        add(weights, "hours", hours, "本人の利用時間帯との比較", "its hours against those of the owner");
        add(weights, "settled", settled(), days + " 日にわたり使用", "used on " + days + " days");
        boolean alike = intruder > 0;
        add(
                weights,
                "intruder's program",
                intruder,
                alike ? "侵入者の利用と同じブラウザ等" : "侵入者の利用とは異なるブラウザ等",
                alike ? "the program seen in the intruder's sign-ins" : "not a program seen in the intruder's");
        add(
                weights,
                "stay",
                stay,
                "侵入者の利用とは異なる利用日数(" + days + " 日)",
                "used on " + days + " days, unlike the intruder's");
        return weights;
    }

    /** All signs in one, of a use of an account or of an address. */
    Weight weight(String of) {
        StringBuilder ja = new StringBuilder(of);
        StringBuilder en = new StringBuilder(of);
        for (Weight weight : weights()) {
            ja.append("、").append(weight.said().ja());
            en.append("; ").append(weight.said().en());
        }
        return new Weight("use", nats(), new Text(ja.toString(), en.toString()));
    }

    private Text originSaid() {
        if (listed > 0) {
            return new Text("本人が以前から同種の匿名化サービスを利用", "the owner used services of this kind before");
        }
        return country > 0
                ? new Text("本人が接続したことのない国", "a country the owner never came from")
                : new Text("本人が接続したことのある国", "a country the owner came from before");
    }

    private static void add(List<Weight> weights, String name, double nats, String ja, String en) {
        if (Math.abs(nats) >= 0.05) {
            weights.add(new Weight(name, nats, new Text(ja, en)));
        }
    }
}
