// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.takeover;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ashiato.analysis.takeover.FirstLook.Seen;
import org.ashiato.model.AddressList;
import org.jspecify.annotations.Nullable;

/**
 * Compares each use of an account with what its owner did elsewhere before. Uses that are held to be the intruder's
 * are not the owner's, so who is there for months does not become known by it.
 */
final class Owner {
    private static final double DAY = 86_400_000_000.0;
    private static final double WEEK = 7 * DAY;

    private final Uses uses;
    private final Networks networks;
    private final Agents agents;
    private final Crowds crowds;
    // How the account in question came from each near network, and what its owner is known by so far.
    private final Known stays = new Known();
    private final Known near = new Known();
    private final Known wide = new Known();
    private final Known programs = new Known();
    private final Known families = new Known();
    private final Known countries = new Known();
    private final Known agentDays = new Known();

    Owner(Uses uses, Networks networks, Agents agents, Crowds crowds) {
        this.uses = uses;
        this.networks = networks;
        this.agents = agents;
        this.crowds = crowds;
    }

    /** Compares the uses of one account, and sets how strange each is; 0 for those that only tried. */
    void compare(int account, Seen seen, double[] strange) {
        @Nullable Strangeness[] found = of(account, seen);
        int from = uses.accountFrom[account];
        for (int i = 0; i < found.length; i++) {
            Strangeness one = found[i];
            strange[from + i] = one == null ? 0 : one.nats();
        }
    }

    /** How the uses of one account fit its owner, by edge; null for those that only tried. */
    @Nullable
    Strangeness[] of(int account, Seen seen) {
        BitSet foreign = seen.foreign();
        int from = uses.accountFrom[account];
        int to = uses.accountFrom[account + 1];
        @Nullable Strangeness[] found = new Strangeness[to - from];
        List<Integer> order = new ArrayList<>();
        for (int edge = from; edge < to; edge++) {
            if (uses.signedIn(edge)) {
                order.add(edge);
            }
        }
        // The sort is stable: of two at one moment the lower edge stays first.
        order.sort(Comparator.comparingLong(e -> uses.edgeFirst[e]));
        for (Known known : List.of(stays, near, wide, programs, families, countries, agentDays)) {
            known.forget(uses.useFrom[to] - uses.useFrom[from]);
        }
        History history = new History(account, foreign);
        for (int edge : order) {
            found[edge - from] = history.compare(edge, foreign.get(edge), seen.intruder());
            if (!foreign.get(edge)) {
                history.add(edge);
            }
        }
        return found;
    }

    /**
     * How an account came from addresses of one kind.
     *
     * @param first UTC microseconds
     * @param days of the addresses, added up
     */
    private record Stay(long first, long last, int days) {
        static final Stay NONE = new Stay(0, 0, 0);

        Stay and(Stay other) {
            return new Stay(Math.min(first, other.first), Math.max(last, other.last), days + other.days);
        }

        boolean isHome() {
            return Owner.isHome(first, last, days);
        }
    }

    private static boolean isHome(long first, long last, int days) {
        return days >= 4 && last - first >= 4 * WEEK;
    }

    /** What the owner is known to have used, edge by edge in the order of time. */
    private final class History {
        private final Set<AddressList.Kind> fondOf;
        private final double[] hours = new double[24];
        private double hoursSum;
        private long begin = Uses.NEVER;

        // Days and hours count before and after; only what is new must be compared with what was before.
        History(int account, BitSet foreign) {
            stay(account, foreign);
            fondOf = fondOf(account, foreign);
            for (int edge = uses.accountFrom[account]; edge < uses.accountFrom[account + 1]; edge++) {
                if (!uses.signedIn(edge) || foreign.get(edge)) {
                    continue;
                }
                begin = Math.min(begin, uses.edgeFirst[edge]);
                boolean home = atHome(edge);
                for (int use = uses.useFrom[edge]; use < uses.useFrom[edge + 1]; use++) {
                    // What was seen only in passing, from places the owner never came back to, is not known by it.
                    if (uses.agent[use] >= 0 && home) {
                        agentDays.add(uses.agent[use], 0, 0, uses.days[use]);
                    }
                }
                for (int hour = 0; hour < 24; hour++) {
                    if ((uses.hours[edge] >> hour & 1) != 0) {
                        hours[hour] += uses.edgeDays[edge];
                        hoursSum += uses.edgeDays[edge];
                    }
                }
            }
        }

        private boolean atHome(int edge) {
            Networks.Listing listing = networks.listing(uses.address[edge]);
            int network = networks.near[uses.address[edge]];
            return isHome(stays.first(network), stays.last(network), stays.days(network))
                    || listing != null && fondOf.contains(listing.kind());
        }

        private void stay(int account, BitSet foreign) {
            for (int edge = uses.accountFrom[account]; edge < uses.accountFrom[account + 1]; edge++) {
                if (uses.signedIn(edge) && !foreign.get(edge)) {
                    stays.add(
                            networks.near[uses.address[edge]],
                            uses.edgeFirst[edge],
                            uses.edgeLast[edge],
                            uses.edgeDays[edge]);
                }
            }
        }

        // Who came over such a service all along is at home there, whatever its exits were.
        private Set<AddressList.Kind> fondOf(int account, BitSet foreign) {
            Map<AddressList.Kind, Stay> all = new EnumMap<>(AddressList.Kind.class);
            Stay whole = Stay.NONE;
            for (int edge = uses.accountFrom[account]; edge < uses.accountFrom[account + 1]; edge++) {
                if (uses.signedIn(edge) && !foreign.get(edge)) {
                    Stay stay = new Stay(uses.edgeFirst[edge], uses.edgeLast[edge], uses.edgeDays[edge]);
                    whole = whole.equals(Stay.NONE) ? stay : whole.and(stay);
                    Networks.Listing listing = networks.listing(uses.address[edge]);
                    if (listing != null) {
                        all.merge(listing.kind(), stay, Stay::and);
                    }
                }
            }
            Set<AddressList.Kind> fond = EnumSet.noneOf(AddressList.Kind.class);
            long half = whole.first() + (whole.last() - whole.first()) / 2;
            all.forEach((kind, stay) -> {
                if (stay.isHome() && stay.first() < half && stay.last() - stay.first() > 8 * WEEK) {
                    fond.add(kind);
                }
            });
            return fond;
        }

        void add(int edge) {
            for (int use = uses.useFrom[edge]; use < uses.useFrom[edge + 1]; use++) {
                if (uses.agent[use] >= 0 && uses.first[use] != Uses.NEVER) {
                    long since = uses.first[use];
                    programs.add(uses.agent[use], since, since, 0);
                    families.add(agents.family(uses.agent[use]), since, since, 0);
                }
            }
            long first = uses.edgeFirst[edge];
            if (atHome(edge)) {
                near.add(networks.near[uses.address[edge]], first, first, 0);
                wide.add(networks.wide[uses.address[edge]], first, first, 0);
            }
            if (uses.country[edge] >= 0) {
                countries.add(uses.country[edge], first, first, 0);
            }
        }

        Strangeness compare(int edge, boolean foreign, Intruder intruder) {
            long at = uses.edgeFirst[edge];
            double agent = Double.NaN;
            double family = 0;
            double share = 0;
            double days = 0;
            double likeIntruder = 0;
            for (int use = uses.useFrom[edge]; use < uses.useFrom[edge + 1]; use++) {
                int name = uses.agent[use];
                if (name < 0 || uses.first[use] == Uses.NEVER) {
                    continue;
                }
                double seen = agentDays.days(name);
                double ripe = ripe(programs.first(name), at) * Math.min(1, seen / 6);
                // Where several programs were used, the one best known speaks: the owner was there.
                if (Double.isNaN(agent) || ripe > agent) {
                    agent = ripe;
                    share = agents.share(name);
                    family = ripe(families.first(agents.family(name)), at);
                    days = seen - (foreign ? 0 : uses.days[use]);
                    likeIntruder = intruder.program(name);
                }
            }
            Networks.Listing listing = networks.listing(uses.address[edge]);
            return new Strangeness(
                    begin == Uses.NEVER ? 0 : Math.max(0, (at - begin) / DAY),
                    agent,
                    family,
                    share,
                    Math.max(0, days),
                    ripe(near.first(networks.near[uses.address[edge]]), at),
                    ripe(wide.first(networks.wide[uses.address[edge]]), at),
                    crowds.share(networks.wide[uses.address[edge]]),
                    uses.edgeDays[edge],
                    uses.country[edge] < 0 ? Double.NaN : countries.has(uses.country[edge]) ? 0 : 1,
                    hours(edge, foreign, intruder),
                    listing == null ? Double.NaN : fondOf.contains(listing.kind()) ? 1 : 0,
                    likeIntruder,
                    intruder.days(uses.edgeDays[edge]));
        }

        private double hours(int edge, boolean foreign, Intruder intruder) {
            double sum = 0;
            int count = 0;
            double self = foreign ? 0 : uses.edgeDays[edge];
            for (int hour = 0; hour < 24; hour++) {
                if ((uses.hours[edge] >> hour & 1) != 0) {
                    double others = Math.max(0, hours[hour] - self);
                    double all = Math.max(0, hoursSum - self * Integer.bitCount(uses.hours[edge]));
                    double own = (others + 1) / (all + 24);
                    sum += StrictMath.log(intruder.hour(hour) / own);
                    count++;
                }
            }
            return count == 0 ? 0 : Math.clamp(sum / count, -1, 1.5);
        }

        private static double ripe(long since, long at) {
            return since == Uses.NEVER ? 0 : Math.clamp((at - since) / WEEK, 0, 1);
        }
    }
}
