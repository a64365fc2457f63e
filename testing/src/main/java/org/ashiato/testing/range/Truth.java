// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.range;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What really happened, as far as the log can show it; the form of {@code truth.json}.
 *
 * @param hosts infected terminals
 * @param innocents contacts that look guilty and are not
 */
public record Truth(
        long seed, List<Host> hosts, List<Server> destinations, List<Missing> gaps, List<Innocent> innocents) {
    /** Reads the lists as they are. */
    public Truth {
        hosts = List.copyOf(hosts);
        destinations = List.copyOf(destinations);
        gaps = List.copyOf(gaps);
        innocents = List.copyOf(innocents);
    }

    /**
     * An infected terminal.
     *
     * @param wave the mail that it goes back to: I, II or IV (III infects nobody)
     * @param succeeded whether any contact got through
     * @param first line of the malware, UTC, milliseconds
     * @param last line of the malware
     */
    public record Host(
            String id, String wave, boolean succeeded, String first, String last, List<String> destinations) {
        /** Keeps the list. */
        public Host {
            destinations = List.copyOf(destinations);
        }
    }

    /**
     * A destination of the malware.
     *
     * @param kind address, odd, hijacked or upload
     */
    public record Server(String id, String kind, List<String> hosts) {
        /** Keeps the list. */
        public Server {
            hosts = List.copyOf(hosts);
        }
    }

    /** An interval whose lines are lost: from the first moment to the first one after, UTC. */
    public record Missing(String source, String from, String to) {}

    /** An innocent contact and its explanation. */
    public record Innocent(String host, String destination, String why) {}

    static Truth of(long seed, World world, List<Missing> gaps) {
        Map<String, List<Trace>> byHost = new TreeMap<>();
        Map<String, List<String>> byDestination = new TreeMap<>();
        for (Trace trace : world.attack()) {
            if (trace.count() > 0) {
                byHost.computeIfAbsent(trace.host(), host -> new ArrayList<>()).add(trace);
                byDestination
                        .computeIfAbsent(trace.destination(), destination -> new ArrayList<>())
                        .add(trace.host());
            }
        }
        List<Host> hosts = byHost.values().stream().map(Truth::host).toList();
        List<Server> servers = world.destinations().stream()
                .map(it -> new Server(
                        it.site().name(),
                        it.kind().label(),
                        byDestination.getOrDefault(it.site().name(), List.of()).stream()
                                .sorted()
                                .toList()))
                .sorted(Comparator.comparing(Server::id))
                .toList();
        List<Innocent> innocents = world.innocents().stream()
                .filter(trace -> trace.count() > 0)
                .map(trace -> new Innocent(trace.host(), trace.destination(), trace.why()))
                .sorted(Comparator.comparing(Innocent::host).thenComparing(Innocent::destination))
                .toList();
        return new Truth(seed, hosts, servers, gaps, innocents);
    }

    private static Host host(List<Trace> traces) {
        Trace earliest =
                traces.stream().min(Comparator.comparingLong(Trace::first)).orElseThrow();
        long last = traces.stream().mapToLong(Trace::last).max().orElseThrow();
        return new Host(
                earliest.host(),
                earliest.why(),
                traces.stream().anyMatch(Trace::succeeded),
                Instant.ofEpochMilli(earliest.first()).toString(),
                Instant.ofEpochMilli(last).toString(),
                traces.stream().map(Trace::destination).sorted().collect(Collectors.toList()));
    }
}
