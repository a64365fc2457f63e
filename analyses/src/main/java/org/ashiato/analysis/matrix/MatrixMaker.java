// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.matrix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Puts summed-up contacts in the order of rows, colours and columns. */
final class MatrixMaker {
    private MatrixMaker() {}

    /** The contacts of one pair in one hour (since 1970 UTC), with the time of the first in microseconds. */
    record Contacts(String host, String destination, long hour, long succeeded, long failed, long firstMicros) {}

    static Matrix matrix(List<Contacts> contacts) {
        List<String> hosts = byFirst(contacts, Contacts::host);
        List<String> destinations = byFirst(contacts, Contacts::destination);
        long first = contacts.stream().mapToLong(Contacts::hour).min().orElse(0);
        long last = contacts.stream().mapToLong(Contacts::hour).max().orElse(-1);
        List<Matrix.Cell> cells = new ArrayList<>();
        for (Contacts c : contacts) {
            cells.add(new Matrix.Cell(
                    hosts.indexOf(c.host),
                    Math.toIntExact(c.hour - first),
                    destinations.indexOf(c.destination),
                    c.succeeded,
                    c.failed));
        }
        cells.sort(Comparator.comparingInt(Matrix.Cell::host)
                .thenComparingInt(Matrix.Cell::hour)
                .thenComparingInt(Matrix.Cell::destination));
        return new Matrix(hosts, destinations, first, Math.toIntExact(last - first + 1), cells);
    }

    private static List<String> byFirst(List<Contacts> contacts, Function<Contacts, String> id) {
        Map<String, Long> firsts = new TreeMap<>();
        contacts.forEach(c -> firsts.merge(id.apply(c), c.firstMicros, Math::min));
        return firsts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
