// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases.look;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ashiato.cases.FindingsFile;
import org.ashiato.model.AshiatoException;
import org.ashiato.model.ErrorCode;
import org.ashiato.model.Gather;
import org.ashiato.model.Micros;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * The matrix of a case, of an interval and in finer steps than hours.
 *
 * @param from where the first step begins
 * @param stepSeconds length of each
 * @param steps how many
 * @param hosts sorted; those without a contact are left out
 * @param destinations sorted
 */
public record CloserMatrix(
        Instant from, long stepSeconds, long steps, List<String> hosts, List<String> destinations, List<Cell> cells) {
    /** So many columns can be told apart on a screen. */
    private static final long MOST_STEPS = 5_000;

    public CloserMatrix {
        hosts = List.copyOf(hosts);
        destinations = List.copyOf(destinations);
        cells = List.copyOf(cells);
    }

    /** The contacts of one terminal with one destination in one step; positions in the lists above. */
    public record Cell(int host, long step, int destination, long succeeded, long failed) {}

    private record Row(String host, String destination, long step, long succeeded, long failed) {}

    /**
     * Counts the contacts between who and what the findings accuse.
     *
     * @param caseFolder whose findings say who is in scope
     * @param to the end, itself left out
     */
    public static CloserMatrix of(Path caseFolder, Gather gather, Instant from, Instant to, long stepSeconds)
            throws IOException {
        long steps = Math.ceilDiv(to.getEpochSecond() - from.getEpochSecond(), Math.max(1, stepSeconds));
        if (stepSeconds < 1 || steps < 1 || steps > MOST_STEPS) {
            throw new AshiatoException(
                    ErrorCode.USAGE,
                    "an interval of 1 to %d steps is needed".formatted(MOST_STEPS),
                    "",
                    "give a longer step or a shorter interval");
        }
        JsonNode findings = FindingsFile.read(caseFolder).orElseGet(MissingNode::getInstance);
        gather.table(
                "look_host",
                List.of("host"),
                accused(findings.path("hosts"))
                        .map(one -> List.of(one.path("id").asString()))
                        .toList());
        gather.table(
                "look_destination",
                List.of("destination", "endpoint"),
                accused(findings.path("destinations"))
                        .flatMap(CloserMatrix::parts)
                        .toList());
        List<Row> rows = gather.rows(
                CloserMatrix.class,
                "contacts.sql",
                Map.of("from", from, "to", to, "from_us", Micros.of(from), "step_us", stepSeconds * 1_000_000),
                found -> {
                    List<Row> read = new ArrayList<>();
                    while (found.next()) {
                        read.add(new Row(
                                String.valueOf(found.text(0)),
                                String.valueOf(found.text(1)),
                                found.number(2),
                                found.number(3),
                                found.number(4)));
                    }
                    return read;
                });
        List<String> hosts =
                List.copyOf(new TreeSet<>(rows.stream().map(Row::host).toList()));
        List<String> destinations =
                List.copyOf(new TreeSet<>(rows.stream().map(Row::destination).toList()));
        List<Cell> cells = rows.stream()
                .map(r -> new Cell(
                        Collections.binarySearch(hosts, r.host),
                        r.step,
                        Collections.binarySearch(destinations, r.destination),
                        r.succeeded,
                        r.failed))
                .toList();
        return new CloserMatrix(from, stepSeconds, steps, hosts, destinations, cells);
    }

    private static Stream<JsonNode> accused(JsonNode list) {
        return list.valueStream().filter(one -> FindingsFile.grade(one).accuses());
    }

    // A destination of which only some paths are bad stands once for each of them.
    private static Stream<List<String>> parts(JsonNode destination) {
        String id = destination.path("id").asString();
        JsonNode endpoints = destination.path("endpoints");
        return endpoints.isEmpty()
                ? Stream.of(List.of(id, ""))
                : endpoints.valueStream().map(e -> List.of(id, e.asString()));
    }
}
