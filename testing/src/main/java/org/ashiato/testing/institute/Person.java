// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.institute;

import java.util.List;
import org.ashiato.testing.range.Dice;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works at the institute.
 *
 * @param login lower case
 * @param typed as this person types it
 * @param joined first day, before 0 for those who were always there
 * @param left first day after the last
 * @param comes usual hour of coming, Japanese time
 * @param stays usual hours of staying
 * @param keenness how much this one signs in, of 1
 * @param outside how much of it from elsewhere in working hours
 * @param trips stays away from home, in any order
 */
record Person(
        int number,
        String login,
        String typed,
        Dice dice,
        int joined,
        int left,
        double comes,
        double stays,
        double keenness,
        double outside,
        Line home,
        Line carrier,
        Gear gear,
        List<Trip> trips) {
    /** Times at the office; nobody there where they are equal, UTC milliseconds. */
    record Workday(long come, long go) {
        boolean there() {
            return come < go;
        }
    }

    /** A place and what stands there. */
    record Spot(Address address, String agent) {}

    Person {
        trips = List.copyOf(trips);
    }

    boolean employed(int day) {
        return joined <= day && day < left;
    }

    Workday workday(int day) {
        Dice own = dice.fork("workday").fork(day);
        boolean there = own.chance(Days.working(day) ? .92 : .04) && trip(day) == null && !onLeave(day);
        long come = Days.at(day, 0, 0) + (long) ((comes + own.between(-.3, .3)) * Days.HOUR);
        long stay = (long) ((stays + Math.min(4, own.exponential(.7))) * Days.HOUR);
        return new Workday(come, there ? come + stay : come);
    }

    /** Where this one is at a time, and with what in hand. */
    Spot spot(long time, Workday workday, Line office, Dice own) {
        int day = Days.of(time);
        Trip trip = trip(day);
        if (trip != null) {
            boolean phone = own.chance(.4);
            return new Spot(trip.line().at(day, own), (phone ? gear.phone() : gear.home()).agent(day));
        }
        if (workday.come() <= time && time < workday.go() && !own.chance(outside)) {
            return new Spot(office.at(day, own), gear.office().agent(day));
        }
        if (own.chance(.35)) {
            return new Spot(carrier.at(day, own), gear.phone().agent(day));
        }
        return new Spot(home.at(day, own), (own.chance(.3) ? gear.phone() : gear.home()).agent(day));
    }

    private @Nullable Trip trip(int day) {
        for (Trip trip : trips) {
            if (trip.on(day)) {
                return trip;
            }
        }
        return null;
    }

    /** A week in summer, and now and then a day. */
    private boolean onLeave(int day) {
        int summer = Days.of("2017-07-24") + Math.floorMod(number * 7, 49);
        return summer <= day && day < summer + 5 || Math.floorMod(day * 31 + number * 17, 41) == 0;
    }
}
