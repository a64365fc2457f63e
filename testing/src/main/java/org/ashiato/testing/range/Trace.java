// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.range;

/** What the log really shows of one terminal and one destination; it is filled while lines are written. */
final class Trace {
    private final String host;
    private final String destination;
    private final String why;
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;
    private long count;
    private boolean succeeded;

    /**
     * @param why the attack's wave, or why the contact is innocent
     */
    Trace(String host, String destination, String why) {
        this.host = host;
        this.destination = destination;
        this.why = why;
    }

    void saw(Visit visit) {
        first = Math.min(first, visit.time());
        last = Math.max(last, visit.time());
        count++;
        succeeded |= visit.status() >= 200 && visit.status() < 400;
    }

    String host() {
        return host;
    }

    String destination() {
        return destination;
    }

    String why() {
        return why;
    }

    long first() {
        return first;
    }

    long last() {
        return last;
    }

    long count() {
        return count;
    }

    boolean succeeded() {
        return succeeded;
    }
}
