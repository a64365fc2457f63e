// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.range;

import java.util.ArrayList;
import java.util.List;

/** A terminal that malware runs on, with its contacts. */
final class Infection {
    /** One destination, from when to when. */
    record Contact(Destination destination, long from, long until) {}

    private final Terminal terminal;
    private final String wave;
    private final long at;
    private final long until;
    private final boolean succeeds;
    private final List<Contact> contacts = new ArrayList<>();

    /**
     * @param at when it happens, UTC milliseconds
     * @param until when the cable is pulled or the malware removed
     * @param succeeds whether any contact gets through
     */
    Infection(Terminal terminal, String wave, long at, long until, boolean succeeds) {
        this.terminal = terminal;
        this.wave = wave;
        this.at = at;
        this.until = until;
        this.succeeds = succeeds;
    }

    Terminal terminal() {
        return terminal;
    }

    String wave() {
        return wave;
    }

    long at() {
        return at;
    }

    long until() {
        return until;
    }

    boolean succeeds() {
        return succeeds;
    }

    List<Contact> contacts() {
        return List.copyOf(contacts);
    }

    List<Destination> destinations() {
        return contacts.stream().map(Contact::destination).toList();
    }

    /** Adds a destination that it contacts for the first time after a delay; a known one stays as it is. */
    void contacts(Destination destination, long delay) {
        if (!destinations().contains(destination)) {
            contacts.add(new Contact(destination, Math.min(at + delay, until - Jst.MINUTE), until));
        }
    }
}
