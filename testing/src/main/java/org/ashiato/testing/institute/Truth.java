// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.institute;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What really happened, as far as the logs can show it; the form of {@code truth.json}, where names are written
 * in snake case. Dates are Japanese, instants UTC.
 *
 * @param changes days on which a series of the directory changes its level
 * @param innocents people and addresses that look guilty
 */
public record Truth(
        long seed,
        List<Account> accounts,
        List<Origin> addresses,
        List<Change> changes,
        List<Stage> stages,
        Profile actor,
        List<Innocent> innocents) {
    /** Keeps the lists. */
    public Truth {
        accounts = List.copyOf(accounts);
        addresses = List.copyOf(addresses);
        changes = List.copyOf(changes);
        stages = List.copyOf(stages);
        innocents = List.copyOf(innocents);
    }

    /**
     * A taken account.
     *
     * @param id log-in name, lower case
     * @param group 1 for those taken before or through the trials, 2 for those that came weeks later
     * @param first sign-in of the actor
     * @param last sign-in of the actor
     * @param passwordFound the day on which the trials hit, null where the password was found otherwise
     */
    public record Account(
            String id,
            int group,
            String first,
            String last,
            List<String> addresses,
            @Nullable String passwordFound) {
        /** Keeps the list. */
        public Account {
            addresses = List.copyOf(addresses);
        }
    }

    /**
     * An address that the actor signed in from.
     *
     * @param kind tor, vpn, hosting or other
     */
    public record Origin(String id, String kind, List<String> accounts) {
        /** Keeps the list. */
        public Origin {
            accounts = List.copyOf(accounts);
        }
    }

    /**
     * A series at another level.
     *
     * @param at first day
     * @param until last day, null where it goes on below a higher level
     */
    public record Change(String series, String at, @Nullable String until) {}

    /** A stage of the sign-ins; its number is the report's. */
    public record Stage(int number, String from, String to, List<String> accounts) {
        /** Keeps the list. */
        public Stage {
            accounts = List.copyOf(accounts);
        }
    }

    /**
     * Who it was.
     *
     * @param weekdays 1 is Monday, by the evening's first day
     * @param hours first and last hour of work by hand in that zone
     */
    public record Profile(String zone, List<Integer> weekdays, List<Double> hours, List<String> userAgents) {
        /** Keeps the lists. */
        public Profile {
            weekdays = List.copyOf(weekdays);
            hours = List.copyOf(hours);
            userAgents = List.copyOf(userAgents);
        }
    }

    /** An account or address that looks guilty, and its explanation. */
    public record Innocent(String trap, String id, String why) {}

    static Truth of(long seed, World world, Witness witness) {
        Set<String> second = new HashSet<>();
        world.targets().second().forEach(person -> second.add(person.login()));
        List<Account> accounts = new ArrayList<>();
        witness.accounts()
                .forEach((id, sight) -> accounts.add(new Account(
                        id,
                        second.contains(id) ? 2 : 1,
                        Instant.ofEpochMilli(sight.first()).toString(),
                        Instant.ofEpochMilli(sight.last()).toString(),
                        sight.others(),
                        witness.found(id).map(Truth::date).orElse(null))));
        List<Origin> addresses = new ArrayList<>();
        witness.addresses()
                .forEach((id, sight) ->
                        addresses.add(new Origin(id, kind(witness.address(id).kind()), sight.others())));
        List<Stage> stages = new ArrayList<>();
        witness.stages()
                .forEach((number, sight) ->
                        stages.add(new Stage(number, date(sight.first()), date(sight.last()), sight.others())));
        Profile actor = new Profile(
                world.shift().zone().getId(), List.of(1, 2, 3, 4, 5), List.of(Shift.FROM, Shift.TO), witness.agents());
        return new Truth(
                seed,
                accounts,
                addresses,
                changes(world.plan()),
                stages,
                actor,
                world.traps().innocents());
    }

    private static List<Change> changes(Plan plan) {
        return List.of(
                new Change("directory.unknown_id", Days.date(plan.search()).toString(), null),
                new Change(
                        "directory.unknown_id",
                        Days.date(plan.burst()).toString(),
                        Days.date(plan.burstEnd()).toString()),
                new Change(
                        "directory.wrong_password",
                        Days.date(plan.trials()).toString(),
                        Days.date(plan.trialsEnd()).toString()));
    }

    private static String date(long time) {
        return Days.date(Days.of(time)).toString();
    }

    private static String kind(Address.Kind kind) {
        return switch (kind) {
            case TOR -> "tor";
            case VPN -> "vpn";
            case HOSTING -> "hosting";
            case OFFICE, HOME, CARRIER, ABROAD, CAMPUS -> "other";
        };
    }
}
