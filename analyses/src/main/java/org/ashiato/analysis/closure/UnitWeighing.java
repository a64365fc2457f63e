// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.closure;

import static org.ashiato.analysis.Spoken.number;
import static org.ashiato.analysis.closure.HostWeighing.add;

import com.google.common.net.InetAddresses;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.ashiato.model.Text;
import org.ashiato.model.Weight;

/**
 * What is known of a unit, in named weights (nats), given what is believed of the terminals that contact it.
 *
 * @param usual share of terminals held to be infected
 * @param start when the intrusion began as far as is known, microseconds
 * @param end when it ended as far as is known
 * @param badPaths paths of units that are bad
 */
record UnitWeighing(Beliefs beliefs, Heard heard, double usual, long start, long end, Set<String> badPaths, double prior) {
    private static final long HOUR = 3_600_000_000L;
    private static final long DAY = 24 * HOUR;
    private static final double KNOWN = 1;
    // Of those that contact a bad unit, the share already known from elsewhere: small in the first rounds.
    private static final double[] KNOWN_SHARES = {0.1, 0.2, 0.4, 0.7};

    List<Weight> weights(Site site, Unit unit) {
        List<Weight> weights = new ArrayList<>();
        List<Visit> known = new ArrayList<>();
        List<Visit> others = new ArrayList<>();
        for (Visit visit : unit.visits().values()) {
            (beliefs.nats(visit.host(), site.domain()) >= KNOWN ? known : others).add(visit);
        }
        if (known.isEmpty()) {
            return List.of();
        }
        weights.add(new Weight("prior", prior, new Text("接続先の大多数は無害", "nearly all destinations are innocent")));
        enrichment(known, others, weights);
        confined(site, known, weights);
        step(unit, others, weights);
        rhythm(site, unit, known, weights);
        traits(site, unit, weights);
        return weights;
    }

    private void enrichment(List<Visit> known, List<Visit> others, List<Weight> weights) {
        long before = others.stream().filter(v -> v.first() < start - 24 * HOUR).count();
        double innocent = before + 0.6 * (others.size() - before);
        double nats = Double.NEGATIVE_INFINITY;
        for (double share : KNOWN_SHARES) {
            nats = Math.max(
                    nats,
                    known.size() * StrictMath.log(share / usual)
                            + innocent * StrictMath.log((1 - share) / (1 - usual)));
        }
        add(
                weights,
                "enrichment",
                Math.clamp(nats, -12, 10),
                "接続した %d 端末のうち %d 端末は他の接続先からも感染とみられる(組織全体では %s %%)"
                        .formatted(known.size() + others.size(), known.size(), number(100 * usual, 1)),
                "of %d terminals that contact it, %d are held to be infected on other grounds (in the organisation: %s %%)"
                        .formatted(known.size() + others.size(), known.size(), number(100 * usual, 1)));
    }

    private void confined(Site site, List<Visit> known, List<Weight> weights) {
        double sum = 0;
        int inside = 0;
        for (Visit visit : known) {
            long[] window = beliefs.window(visit.host(), site.domain());
            if (window == null) {
                continue;
            }
            long from = window[0] - 2 * HOUR;
            long to = window[1] + 12 * HOUR;
            double share = Math.clamp((double) (to - from) / heard.span(visit.host()), 0.05, 1);
            if (visit.first() >= from && visit.last() <= to) {
                inside++;
                sum += Math.min(2, -StrictMath.log(share));
            } else {
                long outside = Arrays.stream(visit.days())
                        .filter(d -> (d + 1) * DAY < window[0] - DAY || d * DAY > window[1] + 2 * DAY)
                        .count();
                sum -= Math.min(3, 0.6 * outside);
            }
        }
        add(
                weights,
                "confined",
                Math.clamp(sum, -6, 4),
                "感染とみられる %d 端末のうち %d 端末で、接続は他の悪性の接続と同じ期間に限られる".formatted(known.size(), inside),
                "at %d of %d such terminals all contacts fall into the time of their other bad contacts"
                        .formatted(inside, known.size()));
    }

    /** Whether it came with the intrusion and went with it, at other terminals as well. */
    private void step(Unit unit, List<Visit> others, List<Weight> weights) {
        if (others.isEmpty()) {
            return;
        }
        long last = heard.end() - 2 * DAY;
        boolean together = unit.born() > start - 2 * DAY && unit.born() < start + 3 * DAY;
        long alive = others.stream().filter(v -> v.last() > last).count();
        boolean over = end < last;
        double nats = (together ? 1.5 : 0) + (!over ? 0 : alive == 0 ? 1 : alive * 2 > others.size() ? -3 : 0);
        add(
                weights,
                "in step",
                nats,
                "%s、他の %d 端末のうち %d 端末ではログ終了時も継続"
                        .formatted(together ? "侵入と同時期に始まり" : "侵入とは別の時期に始まり", others.size(), alive),
                "began %s; at %d of %d other terminals it still goes on when the log ends"
                        .formatted(together ? "with the intrusion" : "at another time than the intrusion", alive, others.size()));
    }

    private static void rhythm(Site site, Unit unit, List<Visit> known, List<Weight> weights) {
        double best = known.stream().mapToDouble(v -> v.rhythm().nats()).max().orElse(0);
        best = Math.max(best, unit.rhythm());
        if (site.isDedicated()) {
            best = Math.max(best, site.whole().rhythm());
        }
        add(
                weights,
                "rhythm",
                best > 0 ? 0.6 * best : 0.25 * best,
                "間隔の機械らしさ %s nat".formatted(number(best, 1)),
                "rhythm of a program: %s nats".formatted(number(best, 1)));
    }

    private void traits(Site site, Unit unit, List<Weight> weights) {
        String endpoint = unit.endpoint();
        if (endpoint != null && endpoint.length() > 5 && badPaths.contains(endpoint)) {
            add(weights, "path", 1.5, "既知の悪性の接続先と同じURLパス", "the same path as on a bad destination");
        }
        if (InetAddresses.isInetAddress(site.destination())) {
            add(weights, "address", 1.2, "接続先がホスト名ではなくアドレス", "an address, not a name");
        }
        int most = site.paths().stream().mapToInt(Unit::contacts).max().orElse(0);
        if (most >= 8 && most >= 0.7 * site.whole().contacts() && site.isDedicated()) {
            add(
                    weights,
                    "repeated",
                    2,
                    "1つのURLパスが繰り返し要求されている(%d 件)".formatted(most),
                    "one path is asked for again and again (%d times)".formatted(most));
        }
        if (endpoint == null) {
            add(
                    weights,
                    "kind",
                    site.isDedicated() ? 0.5 : -3,
                    site.isDedicated() ? "閲覧用のサイトではない" : "閲覧されているサイト",
                    site.isDedicated() ? "not a site that people read" : "a site that people read");
        }
    }
}
