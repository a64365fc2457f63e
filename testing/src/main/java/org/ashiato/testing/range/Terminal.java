// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.range;

/** A machine in the office, known to the proxy by its address. */
final class Terminal {
    private final int number;
    private final int department;
    private final String name;
    private final byte[] address;
    private final String user;
    private final byte[] userBytes;
    private final String person;
    private Agent browser;
    private Agent laterBrowser;
    private long replacedAt = Long.MAX_VALUE;
    private Presence on;
    private Presence attended;

    /**
     * @param name its address, dotted
     * @param user account that the proxy logs, "-" where it does not ask
     * @param person the account's owner, in Japanese; empty where there is none
     * @param on when the machine runs
     * @param attended when somebody sits at it
     */
    Terminal(
            int number,
            int department,
            String name,
            String user,
            String person,
            Agent browser,
            Presence on,
            Presence attended) {
        this.number = number;
        this.department = department;
        this.name = name;
        this.address = Texts.ascii(name);
        this.user = user;
        this.userBytes = Texts.ascii(user);
        this.person = person;
        this.browser = browser;
        this.laterBrowser = browser;
        this.on = on;
        this.attended = attended;
    }

    int number() {
        return number;
    }

    int department() {
        return department;
    }

    String name() {
        return name;
    }

    byte[] address() {
        return address;
    }

    String user() {
        return user;
    }

    byte[] userBytes() {
        return userBytes;
    }

    String person() {
        return person;
    }

    Agent browser(long time) {
        return time < replacedAt ? browser : laterBrowser;
    }

    Presence on() {
        return on;
    }

    Presence attended() {
        return attended;
    }

    /** Somebody leaves it running, or comes in although the day is off. */
    void keepOn(long from, long to) {
        on = on.plus(from, to);
    }

    /** Its cable is pulled, or it is being set up anew. */
    void cut(long from, long to) {
        on = on.minus(from, to);
        attended = attended.minus(from, to);
    }

    /** Another machine, or a new installation, takes the address over. */
    void replace(long time, Agent newBrowser) {
        replacedAt = time;
        laterBrowser = newBrowser;
    }
}
