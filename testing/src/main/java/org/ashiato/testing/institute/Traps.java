// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.institute;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.ashiato.testing.range.Dice;
import org.jspecify.annotations.Nullable;

/** Innocent people and things that look guilty. Which of them there are changes with the seed. */
final class Traps {
    private static final double USUAL = .85;

    private final List<Actor> actors = new ArrayList<>();
    private final List<Truth.Innocent> innocents = new ArrayList<>();
    private final Staff staff;
    private final Network network;
    private final Plan plan;
    private final Dice dice;
    private final Iterator<Person> candidates;
    private double directoryLines;
    private @Nullable Address stale;

    /**
     * Sets them all.
     *
     * @param unhurt people whose accounts are not taken
     * @param taken people whose accounts are
     */
    Traps(Staff staff, List<Person> unhurt, List<Person> taken, Network network, Plan plan, Dice dice) {
        this.staff = staff;
        this.network = network;
        this.plan = plan;
        this.dice = dice;
        this.candidates = dice.fork("candidates").shuffled(unhurt).iterator();
        sharedAddresses();
        likers();
        travellers();
        borrowers(taken);
        clients();
        stuffing();
        staleIntelligence();
    }

    List<Actor> actors() {
        return List.copyOf(actors);
    }

    List<Truth.Innocent> innocents() {
        return List.copyOf(innocents);
    }

    /** About how many lines they will leave in the directory. */
    double directoryLines() {
        return directoryLines;
    }

    /** An innocent address that an old list calls a Tor exit, if there is one. */
    Optional<Address> stale() {
        return Optional.ofNullable(stale);
    }

    private boolean has(String trap) {
        return dice.fork(trap).chance(USUAL);
    }

    private void innocent(String trap, String id, String why) {
        innocents.add(new Truth.Innocent(trap, id, why));
    }

    private void sharedAddresses() {
        network.gateways().forEach(it -> innocent("office_gateway", it.text(), "everybody's way out of the institute"));
        for (int carrier = 0; carrier < 3; carrier++) {
            network.carrier(carrier)
                    .forEach(it -> innocent("carrier_address", it.text(), "shared by the telephones of hundreds"));
        }
    }

    private void likers() {
        Dice own = dice.fork("likers");
        List<Address> exits = network.vpn();
        int count = own.between(7, 14);
        for (int i = 0; i < count; i++) {
            Person user = candidates.next();
            Line vpn = (day, throwing) -> throwing.pick(exits);
            staff.replace(with(user, user.home().or(vpn, own.between(.4, .8)), user.gear(), user.trips()));
            innocent("popular_vpn", user.login(), "uses the same VPN service, and has all year");
        }
        if (has("tor")) {
            Person user = candidates.next();
            List<Address> tor = network.tor();
            Line line = user.home().or((day, throwing) -> throwing.pick(tor), .85);
            staff.replace(with(user, line, user.gear().home(day -> Agents.TOR_BROWSER), user.trips()));
            innocent("likes_tor", user.login(), "uses Tor, and has all year");
        }
    }

    private void travellers() {
        Dice own = dice.fork("travellers");
        int count = has("traveller") ? own.between(1, 3) : 0;
        for (int i = 0; i < count; i++) {
            Person user = candidates.next();
            List<Trip> trips = new ArrayList<>();
            int day = own.between(plan.mailFrom() + 30, plan.mailEnd() - 30);
            List<String> countries = own.shuffled(Network.COUNTRIES).subList(0, own.between(3, 5));
            for (String country : countries) {
                int last = day + own.between(1, 3);
                trips.add(new Trip(day, last, network.abroad(country, own)));
                day = last + 1;
            }
            staff.replace(with(user, user.home(), user.gear(), trips));
            innocent("traveller", user.login(), "travels through " + String.join(", ", countries));
        }
    }

    private void borrowers(List<Person> taken) {
        Dice own = dice.fork("borrowers");
        if (has("secretary")) {
            Person secretary = candidates.next();
            Person chief = own.chance(.5) ? own.pick(taken) : candidates.next();
            actors.add(new Borrower(secretary, chief, .35, network.office(), own.fork("secretary")));
            innocent("secretary", secretary.login(), "signs in to " + chief.login() + " with leave");
        }
        if (has("shared")) {
            Person account = candidates.next();
            int count = own.between(10, 20);
            for (int i = 0; i < count; i++) {
                actors.add(new Borrower(candidates.next(), account, .15, network.office(), own.fork(i)));
            }
            innocent("shared_account", account.login(), "one account used by " + (count + 1) + " people");
        }
    }

    private void clients() {
        Dice own = dice.fork("clients");
        List<Person> retired = own.shuffled(
                staff.people().stream().filter(person -> person.left() < 330).toList());
        for (int i = 0; i < Math.min(retired.size(), 3); i++) {
            long pause = i == 0 ? 10 * Days.MINUTE : own.between(30, 70) * Days.MINUTE;
            DeadClient client = DeadClient.retired(
                    retired.get(i), pause, own.fork("retired").fork(i));
            actors.add(client);
            directoryLines += 3 * client.tries();
            innocent("retired_client", retired.get(i).login(), "retired; the mail client at home goes on asking");
        }
        for (int i = 0; i < 2; i++) {
            Person owner = candidates.next();
            int from = own.between(plan.mailFrom() + 20, plan.trials() + 40);
            long pause = own.between(15, 45) * Days.MINUTE;
            forgotten(owner, from, own.between(9, 18), pause, own.fork("phone").fork(i));
            innocent("forgotten_phone", owner.login(), "changed the password and forgot the telephone");
        }
        int usual = staff.people().size() / 30;
        for (int i = 0; i < usual; i++) {
            Person owner = own.pick(staff.steady());
            long pause = own.between(60, 240) * Days.MINUTE;
            forgotten(
                    owner,
                    own.between(5, 370),
                    own.between(1, 4),
                    pause,
                    own.fork("usual").fork(i));
        }
        for (int i = 0; i < 3; i++) {
            Person owner = candidates.next();
            actors.add(new Poller(
                    owner,
                    plan.mailFrom(),
                    own.between(50, 120) * Days.MINUTE,
                    own.fork("poll").fork(i)));
            innocent("poller", owner.login(), "a mail client that fetches day and night");
        }
    }

    private void forgotten(Person owner, int from, int days, long pause, Dice own) {
        DeadClient client = DeadClient.forgotten(owner, from, days, pause, own);
        actors.add(client);
        directoryLines += 5 * client.tries();
    }

    private void stuffing() {
        Dice own = dice.fork("stuffing");
        if (!has("stuffed")) {
            return;
        }
        List<Person> victims = new ArrayList<>();
        List<Address> addresses = new ArrayList<>();
        int count = own.between(5, 12);
        for (int i = 0; i < count; i++) {
            victims.add(candidates.next());
            innocent("stuffing", victims.getLast().login(), "tried by a stranger, in vain");
        }
        for (int i = 0; i < 2 + count / 4; i++) {
            addresses.add(network.rented());
        }
        int from = own.between(plan.mailFrom() + 20, plan.mailEnd() - 20);
        actors.add(new Stuffing(from, victims, addresses, staff.names(), own));
    }

    private void staleIntelligence() {
        if (has("stale")) {
            Person owner = candidates.next();
            Address home = owner.home().at(plan.trials(), dice.fork("home"));
            if (home.text().indexOf(':') < 0) {
                stale = home;
                innocent("stale_intelligence", owner.login(), "an old list calls the address at home a Tor exit");
                innocent("stale_intelligence", home.text(), "an old list calls it a Tor exit");
            }
        }
    }

    /** They sign in often and from outside, so that it can be seen. */
    private static Person with(Person person, Line home, Gear gear, List<Trip> trips) {
        return new Person(
                person.number(),
                person.login(),
                person.typed(),
                person.dice(),
                person.joined(),
                person.left(),
                person.comes(),
                person.stays(),
                Math.max(2, person.keenness()),
                Math.max(.35, person.outside()),
                home,
                person.carrier(),
                gear,
                trips);
    }
}
