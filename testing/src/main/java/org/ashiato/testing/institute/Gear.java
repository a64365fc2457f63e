// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.institute;

import org.ashiato.testing.range.Dice;

/**
 * What a person signs in with.
 *
 * @param lag days until a new version is taken
 */
record Gear(Gadget office, Gadget home, Gadget phone, int lag) {
    static Gear drawn(Dice dice) {
        int lag = dice.between(0, 12);
        Gadget office = dice.chance(.6) ? day -> Agents.IE : day -> Agents.chrome(day - lag);
        Gadget home = switch (dice.below(6)) {
            case 0, 1 -> day -> Agents.chrome(day - lag);
            case 2 -> day -> Agents.firefox(day - lag);
            case 3 -> day -> Agents.edge(day - lag);
            case 4 -> day -> Agents.safari(day - lag);
            default -> day -> Agents.IE;
        };
        Gadget phone = phone(lag, dice);
        if (dice.chance(.25)) {
            int bought = dice.between(0, 380);
            Gadget before = phone;
            Gadget after = phone(lag, dice);
            phone = day -> day < bought ? before.agent(day) : after.agent(day);
        }
        return new Gear(office, home, phone, lag);
    }

    /** The same with another machine at home. */
    Gear home(Gadget other) {
        return new Gear(office, other, phone, lag);
    }

    private static Gadget phone(int lag, Dice dice) {
        if (dice.chance(.6)) {
            return day -> Agents.iphone(day - lag);
        }
        String model = dice.pick(Agents.ANDROID);
        return day -> Agents.android(model, day - lag);
    }
}
