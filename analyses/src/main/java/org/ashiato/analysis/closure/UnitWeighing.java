// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.closure;

import static org.ashiato.analysis.Sign.add;
import static org.ashiato.analysis.Spoken.count;
import static org.ashiato.analysis.Spoken.number;

import com.google.common.net.InetAddresses;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ashiato.analysis.Sign;
import org.ashiato.model.Text;

/**
 * What is known of a unit, in named weights (nats), given what is believed of the terminals that contact it.
 *
 * @param usual share of terminals held to be infected
 * @param start when the intrusion began as far as is known, microseconds
 * @param end when it ended as far as is known
 * @param badPaths paths of units that are bad
 */
record UnitWeighing(
        Beliefs beliefs, Heard heard, double usual, long start, long end, Set<String> badPaths, double prior) {
    private static final long DAY = 86_400_000_000L;
    // From this chance on, leads apart, a terminal's own bad contacts are looked at.
    private static final double KNOWN = 0.25;
    // What one interval can add to a rhythm, nats.
    private static final double CHANCE = 0.4;
    private static final Set<String> SIGNS = Set.of("rhythm", "repeated", "path");
    private static final Set<String> COMPANY = Set.of("enrichment", "confined", "in step");
    // Of those that contact a bad unit, the share already known from elsewhere: small in the first rounds.
    private static final double[] KNOWN_SHARES = {0.1, 0.2, 0.4, 0.7, 0.9};

    List<Sign> weights(Site site, Unit unit) {
        List<Sign> weights = new ArrayList<>();
        List<Visit> known = new ArrayList<>();
        List<Visit> others = new ArrayList<>();
        for (Visit visit : unit.visits()) {
            (beliefs.known(visit.host(), site.domain()) >= KNOWN ? known : others).add(visit);
        }
        if (known.isEmpty()) {
            return List.of();
        }
        weights.add(new Sign("prior", prior, () -> new Text("接続先の大多数は無害", "nearly all destinations are innocent")));
        double infected = infected(site, unit);
        enrichment(site, unit, infected, known, weights);
        confined(site, known, weights);
        step(unit, others, weights);
        double rhythm = rhythm(site, unit, known, weights);
        repeated(site, unit, known, rhythm, weights);
        traits(site, unit, weights);
        reading(infected, unit.visits().size(), weights);
        return weights;
    }

    /** How many of a unit's terminals are expected to be infected, on other grounds than this site. */
    private double infected(Site site, Unit unit) {
        return unit.visits().stream()
                .mapToDouble(v -> beliefs.marked(v.host(), site.domain()))
                .sum();
    }

    /** Whether it came with the intrusion, and its terminals are infected on other grounds but for a few. */
    boolean exclusive(Site site, Unit unit) {
        double infected = infected(site, unit);
        return infected >= 2.5 && infected >= 0.6 * unit.visits().size() && isNew(unit) && unit.born() > start - DAY;
    }

    // What the log shows from its first day may be older than the log.
    private boolean isNew(Unit unit) {
        return unit.born() > heard.start() + 3 * DAY / 2;
    }

    private void enrichment(Site site, Unit unit, double infected, List<Visit> known, List<Sign> weights) {
        double innocent = 0;
        for (Visit visit : unit.visits()) {
            boolean stranger = beliefs.known(visit.host(), site.domain()) < KNOWN;
            // Who came with the intrusion may yet turn out to belong to it.
            innocent += (stranger && visit.first() >= start - DAY ? 0.6 : 1)
                    * (1 - beliefs.marked(visit.host(), site.domain()));
        }
        double nats = Double.NEGATIVE_INFINITY;
        for (double share : KNOWN_SHARES) {
            nats = Math.max(
                    nats,
                    infected * StrictMath.log(share / usual) + innocent * StrictMath.log((1 - share) / (1 - usual)));
        }
        add(
                weights,
                "enrichment",
                Math.clamp(nats, -12, 4 + Math.min(infected, 10)),
                () -> "接続した %d 端末のうち %d 端末は他の接続先からも感染とみられる(組織全体では %s %%)"
                        .formatted(unit.visits().size(), known.size(), number(100 * usual, 1)),
                () ->
                        "of %d terminals that contact it, %d are held to be infected on other grounds (in the organisation: %s %%)"
                                .formatted(unit.visits().size(), known.size(), number(100 * usual, 1)));
    }

    /** Whether the contacts fall on the days of the terminal's other bad contacts, or the days beside them. */
    private void confined(Site site, List<Visit> known, List<Sign> weights) {
        double sum = 0;
        int inside = 0;
        for (Visit visit : known) {
            Set<Integer> bad = new HashSet<>();
            for (int day : beliefs.days(visit.host(), site.domain())) {
                bad.addAll(List.of(day - 1, day, day + 1));
            }
            long outside = visit.days().filter(d -> !bad.contains(d)).count();
            double share = Math.min(1, (double) bad.size() / Math.max(1, heard.span(visit.host()) / DAY));
            if (outside == 0) {
                inside++;
                sum += Math.clamp(-StrictMath.log(share), 0, 2);
            } else {
                // As a fair bet: what falls outside by chance must weigh as much as what falls inside by chance.
                sum += Math.max(-6, StrictMath.log(0.3 / (1.01 - Math.min(share, 0.7))) - 0.6 * (outside - 1));
            }
        }
        int within = inside;
        add(
                weights,
                "confined",
                Math.clamp(sum, -8, 4),
                () -> "感染とみられる %d 端末のうち %d 端末で、接続は他の悪性の接続と同じ日に限られる".formatted(known.size(), within),
                () -> "at %d of %d such terminals all contacts fall on the days of their other bad contacts"
                        .formatted(within, known.size()));
    }

    /** Whether it came with the intrusion and went with it, at other terminals as well. */
    private void step(Unit unit, List<Visit> others, List<Sign> weights) {
        if (others.isEmpty()) {
            return;
        }
        long last = heard.end() - 2 * DAY;
        boolean together = isNew(unit) && unit.born() > start - 2 * DAY && unit.born() < start + 3 * DAY;
        long alive = others.stream().filter(v -> v.last() > last).count();
        boolean over = end < last;
        double nats = (together ? 1.5 : 0) + (!over ? 0 : alive == 0 ? 1 : alive * 2 > others.size() ? -3 : 0);
        add(
                weights,
                "in step",
                nats,
                () -> "%s、他の %d 端末のうち %d 端末ではログ終了時も継続"
                        .formatted(together ? "侵入と同時期に始まり" : "侵入とは別の時期に始まり", others.size(), alive),
                () -> "began %s; at %d of %d other terminals it still goes on when the log ends"
                        .formatted(
                                together ? "with the intrusion" : "at another time than the intrusion",
                                alive,
                                others.size()));
    }

    private static double rhythm(Site site, Unit unit, List<Visit> known, List<Sign> weights) {
        double own = known.stream().mapToDouble(UnitWeighing::clock).max().orElse(0);
        double shared = site.isDedicated() ? Math.max(together(unit), together(site.whole())) : together(unit);
        double best = Math.max(own, shared);
        double nats = best > 0 ? 0.6 * best : 0.25 * best;
        add(
                weights,
                "rhythm",
                nats,
                () -> "間隔の機械らしさ %s nat".formatted(number(best, 1)),
                () -> "rhythm of a program: %s nats".formatted(number(best, 1)));
        return nats;
    }

    // The best of many terminals and paths is looked at, and a few intervals agree by chance.
    private static double clock(Visit visit) {
        return Math.min(visit.clock(), CHANCE * (visit.contacts() - 1));
    }

    private static double together(Unit unit) {
        return Math.min(unit.rhythm(), CHANCE * (unit.contacts() - unit.visits().size()));
    }

    /**
     * How often one terminal asked for one and the same thing: people seldom do, programs and their masters do. What
     * the rhythm says already is not said twice.
     */
    private static void repeated(Site site, Unit unit, List<Visit> known, double rhythm, List<Sign> weights) {
        int most = 0;
        if (unit.endpoint() != null || site.paths().isEmpty()) {
            most = known.stream().mapToInt(Visit::contacts).max().orElse(0);
        } else {
            for (Unit path : site.paths()) {
                for (Visit visit : known) {
                    Visit part = path.visit(visit.host());
                    most = Math.max(most, part == null ? 0 : part.contacts());
                }
            }
        }
        int times = Math.max(most, unit.usualContacts());
        double nats = times <= 2 ? -1.5 : times < 8 ? 0 : times < 20 ? 1 : times < 50 ? 2 : 3;
        add(
                weights,
                "repeated",
                nats < 0 ? nats : Math.max(0, (site.endpoints() == 0 ? 0.5 : 1) * nats - Math.max(0, rhythm) / 2),
                () -> "1端末が同じものを %d 回要求".formatted(times),
                () -> "one terminal asked for the same thing " + count(times, "time"));
    }

    /**
     * Company and time alone show that infected people read a site, which people do, all the more where others read
     * it too. They count beyond a measure only by as much as there is a sign of a program, or as there are too many
     * infected terminals for chance.
     */
    private static void reading(double infected, int visitors, List<Sign> weights) {
        double program = Math.max(0, sum(weights, SIGNS));
        double share = infected / visitors;
        double many = Math.clamp(infected - 4, 0, 10) * Math.max(0, 2 * share - 1);
        double measure = 3 + 2 * share + program + many;
        double excess = sum(weights, COMPANY) - measure;
        if (excess > 0) {
            weights.add(new Sign("reading", -excess, () -> new Text("プログラムによる接続の兆候が乏しい", "little sign of a program")));
        }
    }

    private static double sum(List<Sign> weights, Set<String> names) {
        return weights.stream()
                .filter(w -> names.contains(w.name()))
                .mapToDouble(Sign::nats)
                .sum();
    }

    private void traits(Site site, Unit unit, List<Sign> weights) {
        String endpoint = unit.endpoint();
        if (endpoint != null && endpoint.length() > 5 && badPaths.contains(endpoint)) {
            add(weights, "path", 1.5, () -> "既知の悪性の接続先と同じURLパス", () -> "the same path as on a bad destination");
        }
        if (InetAddresses.isInetAddress(site.destination())) {
            add(weights, "address", 1.2, () -> "接続先がホスト名ではなくアドレス", () -> "an address, not a name");
        }
        if (endpoint == null) {
            boolean dedicated = site.isDedicated();
            // Where no path is logged, that it is read is only likely.
            add(
                    weights,
                    "kind",
                    dedicated ? 0.5 : site.endpoints() == 0 ? -1 : -3,
                    () -> dedicated ? "閲覧用のサイトではない" : "閲覧されているサイト",
                    () -> dedicated ? "not a site that people read" : "a site that people read");
        }
    }
}
