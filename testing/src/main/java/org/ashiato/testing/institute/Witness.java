// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.institute;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Notes what of the intrusion the logs really show. */
final class Witness {
    /** What was seen of one account, address or stage. */
    static final class Sight {
        private long first = Long.MAX_VALUE;
        private long last = Long.MIN_VALUE;
        private final Set<String> others = new TreeSet<>();

        private void add(long time, String other) {
            first = Math.min(first, time);
            last = Math.max(last, time);
            others.add(other);
        }

        long first() {
            return first;
        }

        long last() {
            return last;
        }

        /** Of an account its addresses, of an address or a stage the accounts. */
        List<String> others() {
            return List.copyOf(others);
        }
    }

    private final Map<String, Sight> accounts = new TreeMap<>();
    private final Map<String, Sight> addresses = new TreeMap<>();
    private final Map<Integer, Sight> stages = new TreeMap<>();
    private final Map<String, Address> known = new TreeMap<>();
    private final Map<String, Long> found = new TreeMap<>();
    private final Set<String> agents = new TreeSet<>();

    /** A line of the mail system. */
    void mail(Attempt attempt) {
        if (attempt.part() > Attempt.NONE && attempt.signIn() && attempt.outcome() == Attempt.Outcome.RIGHT) {
            String login = attempt.login().toLowerCase(Locale.ROOT);
            String address = attempt.address().text();
            known.put(address, attempt.address());
            accounts.computeIfAbsent(login, key -> new Sight()).add(attempt.time(), address);
            addresses.computeIfAbsent(address, key -> new Sight()).add(attempt.time(), login);
            stages.computeIfAbsent(attempt.part(), key -> new Sight()).add(attempt.time(), login);
            if (!attempt.agent().isEmpty()) {
                agents.add(attempt.agent());
            }
        }
    }

    /** Lines of the directory. */
    void directory(Attempt attempt) {
        if (attempt.part() == Attempt.TRIAL) {
            found.put(attempt.login().toLowerCase(Locale.ROOT), attempt.time());
        }
    }

    Map<String, Sight> accounts() {
        return accounts;
    }

    Map<String, Sight> addresses() {
        return addresses;
    }

    Map<Integer, Sight> stages() {
        return stages;
    }

    Address address(String text) {
        return requireNonNull(known.get(text), text);
    }

    /** When the trials found an account's password, UTC milliseconds. */
    Optional<Long> found(String account) {
        return Optional.ofNullable(found.get(account));
    }

    List<String> agents() {
        return List.copyOf(agents);
    }
}
