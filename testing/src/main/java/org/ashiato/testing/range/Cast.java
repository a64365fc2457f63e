// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.range;

import java.util.ArrayList;
import java.util.List;

/**
 * The 23 destinations, by the part of the attack that brings them in.
 *
 * @param first of the mail of 8 May
 * @param second of the mail of 18 May; none of them answers
 * @param fourth of the mail of 20 May
 * @param spread of 21 May
 * @param last of 23 May
 * @param upload the domestic site X
 */
record Cast(
        List<Destination> first,
        List<Destination> second,
        List<Destination> fourth,
        List<Destination> spread,
        List<Destination> last,
        Destination upload) {

    static Cast invented(Web web, Names names, Dice dice) {
        int addresses = dice.between(6, 9);
        int hijacked = dice.between(2, 4);
        List<Destination.Kind> kinds = new ArrayList<>();
        for (int i = 0; i < 22; i++) {
            kinds.add(
                    i < addresses
                            ? Destination.Kind.ADDRESS
                            : i < addresses + hijacked ? Destination.Kind.HIJACKED : Destination.Kind.ODD);
        }
        List<Destination.Kind> order = dice.shuffled(kinds);
        int second = dice.between(2, 3);
        int fourth = second + dice.between(3, 4);
        int spread = fourth + dice.between(4, 5);
        int last = 22 - dice.between(1, 2);
        Family firstFamily = Family.invented(60, 900, dice);
        List<Family> late = List.of(Family.invented(120, 28_800, dice), Family.invented(60, 7_200, dice));
        return new Cast(
                invented(order.subList(0, second), List.of(firstFamily), false, web, names, dice),
                invented(
                        order.subList(second, fourth),
                        List.of(firstFamily, Family.invented(60, 14_400, dice)),
                        true,
                        web,
                        names,
                        dice),
                invented(
                        order.subList(fourth, spread),
                        List.of(Family.invented(30, 1_800, dice), late.getFirst()),
                        false,
                        web,
                        names,
                        dice),
                invented(order.subList(spread, last), late, false, web, names, dice),
                invented(order.subList(last, 22), List.of(Family.invented(30, 1_200, dice)), false, web, names, dice),
                upload(web, names, dice));
    }

    List<Destination> all() {
        List<Destination> all = new ArrayList<>(first);
        all.addAll(second);
        all.addAll(fourth);
        all.addAll(spread);
        all.addAll(last);
        all.add(upload);
        return all;
    }

    private static List<Destination> invented(
            List<Destination.Kind> kinds, List<Family> families, boolean down, Web web, Names names, Dice dice) {
        return kinds.stream()
                .map(kind -> new Destination(
                        site(kind, web, names, dice), kind, dice.pick(families).housed(dice), down))
                .toList();
    }

    private static Site site(Destination.Kind kind, Web web, Names names, Dice dice) {
        return switch (kind) {
            case ADDRESS -> {
                String address = names.address();
                yield Site.service(address, address, dice.chance(.35));
            }
            case ODD -> Site.service(names.odd(), names.origin(), dice.chance(.25));
            case HIJACKED, UPLOAD -> web.plain(names.site());
        };
    }

    private static Destination upload(Web web, Names names, Dice dice) {
        Family family = Family.invented(300, 1_200, dice);
        return new Destination(site(Destination.Kind.UPLOAD, web, names, dice), Destination.Kind.UPLOAD, family, false);
    }
}
