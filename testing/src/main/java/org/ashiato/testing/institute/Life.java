// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.institute;

import java.util.function.Consumer;
import org.ashiato.testing.institute.Attempt.Outcome;
import org.ashiato.testing.institute.Attempt.Reach;
import org.ashiato.testing.institute.Attempt.Service;
import org.ashiato.testing.range.Dice;

/** One person's sign-ins, with typing errors. */
final class Life implements Actor {
    private final Person person;
    private final Rates rates;
    private final Line office;
    private final LoginNames names;

    Life(Person person, Rates rates, Line office, LoginNames names) {
        this.person = person;
        this.rates = rates;
        this.office = office;
        this.names = names;
    }

    @Override
    public void day(int day, Consumer<Attempt> log) {
        if (!person.employed(day)) {
            return;
        }
        Dice own = person.dice().fork(day);
        Person.Workday workday = person.workday(day);
        double share = workday.there() ? 1 : Rates.AWAY;
        int mails = Rates.count(rates.mail() * person.keenness() * share, own);
        for (int i = 0; i < mails; i++) {
            mail(moment(day, workday, own), workday, own, log);
        }
        if (workday.there()) {
            int works = Rates.count(rates.intranet() * person.keenness(), own);
            for (int i = 0; i < works; i++) {
                long time = workday.come() + own.between(0, workday.go() - workday.come());
                signIn(time, Service.INTRANET, Reach.DIRECTORY, Address.UNSEEN, "", own, log);
            }
        }
    }

    private static long moment(int day, Person.Workday workday, Dice own) {
        if (workday.there() && own.chance(.75)) {
            return workday.come()
                    + (long) (own.between(0.0, 1.0) * own.between(0.0, 1.0) * (workday.go() - workday.come()));
        }
        return Days.at(day, 7, 0) + own.between(0, 16 * Days.HOUR);
    }

    private void mail(long time, Person.Workday workday, Dice own, Consumer<Attempt> log) {
        Person.Spot spot = person.spot(time, workday, office, own);
        Service service = own.chance(.12) ? Service.IMAP : Service.WEB;
        Reach reach = own.chance(Rates.ASKED) ? Reach.BOTH : Reach.MAIL;
        signIn(time, service, reach, spot.address(), spot.agent(), own, log);
        if (service == Service.WEB && own.chance(.06)) {
            int looks = own.between(1, 3);
            for (int i = 1; i <= looks; i++) {
                long later = time + i * own.between(5 * Days.SECOND, 3 * Days.MINUTE);
                log.accept(attempt(
                        later, person.typed(), Outcome.RIGHT, Service.FILES, Reach.MAIL, spot.address(), spot.agent()));
            }
        }
    }

    /** Typed wrong now and then; then again until it is right. */
    private void signIn(
            long time, Service service, Reach reach, Address address, String agent, Dice own, Consumer<Attempt> log) {
        long now = time;
        Reach failing = reach == Reach.MAIL ? Reach.BOTH : reach;
        while (own.chance(Rates.WRONG)) {
            log.accept(attempt(now, person.typed(), Outcome.WRONG, service, failing, address, agent));
            now += own.between(4 * Days.SECOND, 50 * Days.SECOND);
        }
        if (own.chance(Rates.UNKNOWN)) {
            String typed = names.mistyped(person.login(), own);
            log.accept(attempt(now, typed, Outcome.UNKNOWN, service, failing, address, agent));
            now += own.between(4 * Days.SECOND, 50 * Days.SECOND);
        }
        log.accept(attempt(now, person.typed(), Outcome.RIGHT, service, reach, address, agent));
    }

    private static Attempt attempt(
            long time, String login, Outcome outcome, Service service, Reach reach, Address address, String agent) {
        return new Attempt(time, login, outcome, service, reach, address, agent, Attempt.NONE);
    }
}
