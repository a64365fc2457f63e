// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.takeover;

import static org.ashiato.analysis.Spoken.number;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ashiato.model.Text;
import org.ashiato.model.Weight;
import org.jspecify.annotations.Nullable;

/**
 * What all who signed in from one address tell of it.
 *
 * @param accounts that signed in from it
 * @param habitual those whose use of it is their owner's by all signs
 * @param strange those whose use of it is not like their owner's
 * @param oddity what the strange uses add up to, each further one counting less, nats
 * @param likeness what the uses that are neither strange nor habitual add up to where they are rather the owner's, 0 or less, nats
 * @param guessed accounts that it signed in to when they had been tried from several networks, it among them, within an hour
 * @param taken accounts held to be taken on other grounds, by as much as it is believed
 * @param strangeTaken those of them whose use of it is not like their owner's
 * @param usual what any account is held to be
 * @param tried accounts that failed to sign in from it and never did
 * @param listing what a list says of it
 * @param listed the share of all addresses that stand on lists of that kind
 * @param alike how much likelier an address on lists of that kind is the intruder's than an owner's, nats; 0 if not known
 * @param own whether it is the organisation's own
 */
record Crowd(
        int accounts,
        int habitual,
        int strange,
        double oddity,
        double likeness,
        int guessed,
        double taken,
        double strangeTaken,
        Usual usual,
        int tried,
        Networks.@Nullable Listing listing,
        double listed,
        double alike,
        boolean own) {
    // Owners sign in from new places all the time; that they fail in three of them within an hour before is rarer
    // than one time in a thousand.
    private static final double GUESSED = 8;
    // Of those who use a bad address, the share already known from elsewhere: small in the first rounds.
    private static final double[] SHARES = {0.1, 0.3, 0.6, 0.9};
    private static final double[] KNOWN =
            Arrays.stream(SHARES).map(StrictMath::log).toArray();
    private static final double[] OTHERS =
            Arrays.stream(SHARES).map(share -> StrictMath.log(1 - share)).toArray();

    /**
     * Any account of the case.
     *
     * @param taken the chance that it is taken, as a logarithm
     * @param innocent the chance that it is not, as a logarithm
     */
    record Usual(double taken, double innocent) {
        /** Where a share of the accounts is held to be taken. */
        static Usual of(double share) {
            return new Usual(StrictMath.log(share), StrictMath.log(1 - share));
        }
    }

    /** The log-odds that the address is the intruder's. */
    double nats(double prior) {
        return prior + oddity + home() + company(taken, accounts) + trials() + guesses() + list() + kind() + inside();
    }

    /** The same, held back from an accusation where its own uses alone speak against it, and not loudly enough. */
    double nats(FirstLook.Limits limits) {
        double nats = nats(limits.addressPrior());
        boolean alone = taken < 0.5;
        return alone && nats < limits.alone() ? Math.min(nats, limits.accuse() - 0.01) : nats;
    }

    /**
     * The log-odds that the intruder used the address too, though owners are at home there: of those whose use of it
     * is not their owner's, far more are taken than of all accounts.
     */
    double sharedNats(double prior) {
        return prior + company(strangeTaken, strange) + list() + inside();
    }

    private double home() {
        return -Math.min(14, 2.2 * habitual);
    }

    private double company(double taken, int accounts) {
        double innocent = accounts - taken;
        double best = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < KNOWN.length; i++) {
            best = Math.max(best, taken * (KNOWN[i] - usual.taken) + innocent * (OTHERS[i] - usual.innocent));
        }
        return Math.clamp(best, -8, 4 + Math.min(4, taken / 2));
    }

    // An office fails often and signs in often; who tries names of others fails nearly always.
    private double trials() {
        return tried < 3 || tried < 2 * accounts ? 0 : Math.min(3, StrictMath.log(tried));
    }

    private double guesses() {
        return guessed == 0 ? 0 : GUESSED;
    }

    private double list() {
        if (listing == null) {
            return 0;
        }
        // Rare among the addresses of those who sign in, common among an intruder's.
        double nats = Math.clamp(StrictMath.log(0.5 / Math.max(listed, 1e-4)), 0, 3.5);
        return listing.dated() ? nats : nats / 2;
    }

    // Only where the account is taken anyhow: that others use such services too says nothing against them.
    private double kind() {
        return Math.min(1, taken) * Math.max(0, Math.clamp(alike - list(), 0, 2) + likeness);
    }

    private double inside() {
        return own ? -6 : 0;
    }

    /**
     * What speaks for and against it, as users read it.
     *
     * @param shared whether it is held to be used by owners and by the intruder
     */
    List<Weight> weights(double prior, boolean shared) {
        List<Weight> weights = new ArrayList<>();
        add(weights, "prior", prior, "接続元の大多数は本人のもの", "nearly all addresses are their owners'");
        if (shared) {
            add(
                    weights,
                    "company",
                    company(strangeTaken, strange),
                    "本人の従来の利用と異なる %s アカウントのうち約 %s アカウントは他の接続元からも不正利用とみられる".formatted(strange, number(strangeTaken, 1)),
                    "of %s accounts whose use is unlike their owner's about %s are held to be taken on other grounds"
                            .formatted(strange, number(strangeTaken, 1)));
        } else {
            add(
                    weights,
                    "strange uses",
                    oddity,
                    "%s アカウントのうち %s アカウントの利用が本人の従来の利用と異なる".formatted(accounts, strange),
                    "at %s of %s accounts the use is unlike the owner's".formatted(strange, accounts));
            add(
                    weights,
                    "at home",
                    home(),
                    "%s アカウントにとっては本人の普段の接続元".formatted(habitual),
                    "%s accounts use it as their own".formatted(habitual));
            add(
                    weights,
                    "company",
                    company(taken, accounts),
                    "利用した %s アカウントのうち約 %s アカウントは他の接続元からも不正利用とみられる".formatted(accounts, number(taken, 1)),
                    "of %s accounts that use it about %s are held to be taken on other grounds"
                            .formatted(accounts, number(taken, 1)));
            add(
                    weights,
                    "trials",
                    trials(),
                    "%s アカウントへのログインに失敗したのみ".formatted(tried),
                    "at %s accounts it only failed to sign in".formatted(tried));
        }
        add(
                weights,
                "guesses",
                guesses(),
                "この接続元を含む複数のネットワークから1時間のうちに試行された後、ここからログインされたアカウント %s 件".formatted(guessed),
                "accounts tried from several networks within an hour and then signed in to from here: %s"
                        .formatted(guessed));
        if (listing != null) {
            String date = listing.dated() ? "" : "、日付のない一覧のため軽く評価";
            add(
                    weights,
                    "list",
                    list(),
                    "%s(%s%s)".formatted(listing.kind().title().ja(), listing.list(), date),
                    "%s (%s%s)"
                            .formatted(
                                    listing.kind().title().en(),
                                    listing.list(),
                                    listing.dated() ? "" : ", a list without a date, counts half"));
        }
        if (!shared) {
            add(
                    weights,
                    "intruder's kind",
                    kind(),
                    "侵入者の他の接続元と同じ種別",
                    "of the kind that the intruder's other addresses are");
        }
        add(weights, "own", inside(), "組織内のアドレス", "an address of the organisation");
        return weights;
    }

    private static void add(List<Weight> weights, String name, double nats, String ja, String en) {
        if (Math.abs(nats) >= 0.05) {
            weights.add(new Weight(name, nats, new Text(ja, en)));
        }
    }
}
