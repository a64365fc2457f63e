// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.institute;

import java.util.ArrayList;
import java.util.List;
import org.ashiato.testing.range.Dice;

/** The addresses that the actor comes from: Tor exits, a VPN service, rented servers, a machine at a university. */
final class Hideouts {
    /** Addresses taken from in turn: a new one, or one that was used before. */
    final class Pool {
        private final List<Address> unused;
        private final List<Address> used = new ArrayList<>();
        private final double renewal;

        private Pool(List<Address> addresses, double renewal) {
            this.unused = new ArrayList<>(dice.shuffled(addresses));
            this.renewal = renewal;
        }

        Address next() {
            if (!unused.isEmpty() && (used.isEmpty() || dice.chance(renewal))) {
                used.add(unused.removeLast());
                return used.getLast();
            }
            return dice.pick(used);
        }
    }

    private final Dice dice;
    private final Address campus;
    private final Address hongKong;
    private final Pool early;
    private final Pool late;
    private final Pool programs;

    /** About as many as in the report: 120, 7 and 28 for 143 accounts. */
    Hideouts(Network network, int taken, Dice dice) {
        this.dice = dice;
        double size = taken / 143.0 * dice.between(.85, 1.15);
        int exits = Math.max(10, (int) (120 * size));
        int servers = Math.max(4, (int) (27 * size));
        int tunnels = Math.max(3, (int) (7 * size));
        List<Address> tor = dice.shuffled(network.tor()).subList(0, exits);
        int lateExits = Math.max(2, exits / dice.between(4, 7));
        List<Address> before = new ArrayList<>(tor.subList(lateExits, exits));
        before.addAll(network.vpn().subList(0, tunnels));
        List<Address> rented = new ArrayList<>();
        for (int i = 0; i < servers; i++) {
            rented.add(network.rented());
        }
        List<Address> after = new ArrayList<>(tor.subList(0, lateExits));
        after.addAll(rented.subList(0, servers / 6));
        before.addAll(rented.subList(servers / 6, servers / 3));
        double renewal = dice.between(.7, .95);
        this.early = new Pool(before, renewal);
        this.late = new Pool(after, renewal);
        this.programs = new Pool(rented.subList(servers / 3, servers), .6);
        this.campus = network.campus();
        this.hongKong = network.rented(Network.PROVIDERS.indexOf("HK"));
    }

    /** For work by hand on the first group. */
    Pool early() {
        return early;
    }

    /** For work by hand on the second. */
    Pool late() {
        return late;
    }

    /** Servers on which programs run. */
    Pool programs() {
        return programs;
    }

    /** The two that are noticed first. */
    List<Address> noticed() {
        return List.of(campus, hongKong);
    }
}
