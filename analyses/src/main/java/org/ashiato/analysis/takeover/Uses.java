// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.takeover;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ashiato.model.Gather;
import org.ashiato.model.Interval;
import org.ashiato.model.Micros;
import org.ashiato.model.Rows;

/**
 * What each account did from each address with each program: one row a use, in columns, sorted by account, address
 * and program. All rows of one account and one address make an edge.
 */
final class Uses {
    /** The moment of what never happened. */
    static final long NEVER = Long.MAX_VALUE;

    final List<String> accounts;
    final List<String> addresses;
    final List<String> agents;

    /** Of a use: its edge, its program (-1 where it did not name itself), first success (UTC microseconds). */
    final int[] edgeOf;

    final int[] agent;
    final long[] first;
    final int[] days;

    /** Of an edge: its first use, and behind the last edge the number of uses. */
    final int[] useFrom;

    final int[] account;
    final int[] address;
    final long[] edgeFirst;
    final long[] edgeLast;
    final int[] successes;
    final int[] failures;
    final int[] edgeDays;
    final int[] hours;
    final int[] country;
    /** How many countries are named; their numbers are below. */
    final int countries;

    /** How many accounts ever signed in; all others are names that were only tried. */
    final int people;

    /** Of an account: its first edge; of an address: its first place in {@link #byAddress}. Both have one more at the end. */
    final int[] accountFrom;

    final int[] addressFrom;
    final int[] byAddress;

    private Uses(List<String> accounts, List<String> addresses, List<String> agents, Columns rows) {
        this.accounts = accounts;
        this.addresses = addresses;
        this.agents = agents;
        int uses = rows.size;
        edgeOf = new int[uses];
        agent = Arrays.copyOf(rows.agent, uses);
        first = Arrays.copyOf(rows.first, uses);
        days = Arrays.copyOf(rows.days, uses);
        int edges = 0;
        for (int i = 0; i < uses; i++) {
            edges += rows.begins(i) ? 1 : 0;
            edgeOf[i] = edges - 1;
        }
        useFrom = new int[edges + 1];
        account = new int[edges];
        address = new int[edges];
        edgeFirst = new long[edges];
        edgeLast = new long[edges];
        successes = new int[edges];
        failures = new int[edges];
        edgeDays = new int[edges];
        hours = new int[edges];
        country = new int[edges];
        countries = 1 + Arrays.stream(rows.country, 0, uses).max().orElse(-1);
        Arrays.fill(edgeFirst, NEVER);
        Arrays.fill(country, -1);
        useFrom[edges] = uses;
        for (int i = uses - 1; i >= 0; i--) {
            int edge = edgeOf[i];
            useFrom[edge] = i;
            account[edge] = rows.account[i];
            address[edge] = rows.address[i];
            edgeFirst[edge] = Math.min(edgeFirst[edge], rows.first[i]);
            edgeLast[edge] = Math.max(edgeLast[edge], rows.last[i]);
            successes[edge] += rows.successes[i];
            failures[edge] += rows.failures[i];
            // Programs used on the same days are not told apart by their counts.
            edgeDays[edge] = Math.max(edgeDays[edge], rows.days[i]);
            hours[edge] |= rows.hours[i];
            country[edge] = rows.country[i] < 0 ? country[edge] : rows.country[i];
        }
        accountFrom = starts(account, accounts.size());
        people = people();
        addressFrom = new int[addresses.size() + 1];
        byAddress = new int[edges];
        sortByAddress();
    }

    private int people() {
        int count = 0;
        int last = -1;
        for (int edge = 0; edge < account.length; edge++) {
            if (signedIn(edge) && account[edge] != last) {
                last = account[edge];
                count++;
            }
        }
        return count;
    }

    private static int[] starts(int[] sorted, int names) {
        int[] from = new int[names + 1];
        for (int name : sorted) {
            from[name + 1]++;
        }
        for (int i = 0; i < names; i++) {
            from[i + 1] += from[i];
        }
        return from;
    }

    private void sortByAddress() {
        int[] counted = starts(address, addresses.size());
        System.arraycopy(counted, 0, addressFrom, 0, counted.length);
        for (int edge = 0; edge < address.length; edge++) {
            byAddress[counted[address[edge]]++] = edge;
        }
    }

    /** How many pairs of account and address there are. */
    int edges() {
        return account.length;
    }

    /** Whether an account ever signed in over an edge, and did not only try. */
    boolean signedIn(int edge) {
        return edgeFirst[edge] != NEVER;
    }

    /** The edges of some accounts, in order. */
    IntStream edgesOf(BitSet accounts) {
        return accounts.stream().flatMap(a -> IntStream.range(accountFrom[a], accountFrom[a + 1]));
    }

    /** The edges with some addresses, in the order of the addresses. */
    IntStream edgesFrom(BitSet addresses) {
        return addresses.stream().flatMap(a -> Arrays.stream(byAddress, addressFrom[a], addressFrom[a + 1]));
    }

    /** The number of an account by its name; -1 where there is none. */
    int account(String name) {
        return number(accounts, name);
    }

    /** The number of an address by its name; -1 where there is none. */
    int address(String name) {
        return number(addresses, name);
    }

    // Names are in the engine's order, that of their bytes; Java's differs beyond the basic plane.
    private static int number(List<String> names, String name) {
        int at = Collections.binarySearch(names, name, Uses::compare);
        return Math.max(-1, at);
    }

    private static int compare(String one, String other) {
        return Arrays.compareUnsigned(one.getBytes(UTF_8), other.getBytes(UTF_8));
    }

    /** The edge of an account and an address; -1 where that account was not tried from there. */
    int edge(int account, int address) {
        if (account < 0 || address < 0) {
            return -1;
        }
        return IntStream.range(accountFrom[account], accountFrom[account + 1])
                .filter(edge -> this.address[edge] == address)
                .findFirst()
                .orElse(-1);
    }

    /** From the first sign-in over some edges to the last. */
    Interval interval(List<Integer> edges) {
        long begin = edges.stream().mapToLong(e -> edgeFirst[e]).min().orElse(0);
        long end = edges.stream().mapToLong(e -> edgeLast[e]).max().orElse(0);
        return new Interval(Micros.instant(begin == NEVER ? end : begin), Micros.instant(end));
    }

    static Uses gather(Gather gather) {
        return new Uses(
                names(gather, "accounts.sql"),
                names(gather, "addresses.sql"),
                names(gather, "agents.sql"),
                gather.rows(Uses.class, "uses.sql", Map.of(), Columns::read));
    }

    private static List<String> names(Gather gather, String file) {
        return gather.rows(Uses.class, file, Map.of(), rows -> {
            List<String> names = new ArrayList<>();
            while (rows.next()) {
                names.add(String.valueOf(rows.text(0)));
            }
            return List.copyOf(names);
        });
    }

    /** The rows of uses.sql while they are read. */
    private static final class Columns {
        private int size;
        private int[] account = new int[1024];
        private int[] address = new int[1024];
        private int[] agent = new int[1024];
        private long[] first = new long[1024];
        private long[] last = new long[1024];
        private int[] successes = new int[1024];
        private int[] failures = new int[1024];
        private int[] days = new int[1024];
        private int[] hours = new int[1024];
        private int[] country = new int[1024];

        static Columns read(Rows rows) {
            Columns columns = new Columns();
            Map<String, Integer> countries = new HashMap<>();
            while (rows.next()) {
                columns.add(rows, countries);
            }
            return columns;
        }

        private void add(Rows rows, Map<String, Integer> countries) {
            if (size == account.length) {
                grow(2 * size);
            }
            account[size] = (int) rows.number(0);
            address[size] = (int) rows.number(1);
            agent[size] = (int) rows.number(2);
            first[size] = rows.isNull(3) ? NEVER : rows.number(3);
            last[size] = rows.number(4);
            successes[size] = (int) rows.number(5);
            failures[size] = (int) rows.number(6);
            days[size] = (int) rows.number(7);
            hours[size] = (int) rows.number(8);
            String name = rows.text(9);
            country[size] = name == null ? -1 : countries.computeIfAbsent(name, n -> countries.size());
            size++;
        }

        private void grow(int length) {
            account = Arrays.copyOf(account, length);
            address = Arrays.copyOf(address, length);
            agent = Arrays.copyOf(agent, length);
            first = Arrays.copyOf(first, length);
            last = Arrays.copyOf(last, length);
            successes = Arrays.copyOf(successes, length);
            failures = Arrays.copyOf(failures, length);
            days = Arrays.copyOf(days, length);
            hours = Arrays.copyOf(hours, length);
            country = Arrays.copyOf(country, length);
        }

        boolean begins(int row) {
            return row == 0 || account[row] != account[row - 1] || address[row] != address[row - 1];
        }
    }
}
