// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Findings held against the truth of the range.
 *
 * @param hosts accused terminals against infected ones
 * @param destinations accused destinations against those of the intrusion
 * @param wrongSuccess infected terminals whose {@code succeeded} is not as it was
 * @param gapsFound lost stretches of the log that are told, by the lines around them; of a sensor with several logs, in any of them
 * @param gapsFalse told stretches that were never lost
 * @param foremost infected terminals among the first 50 that are named, by score
 */
public record Score(
        Agreement hosts,
        Agreement destinations,
        List<String> wrongSuccess,
        int gapsLost,
        int gapsFound,
        int gapsFalse,
        int foremost) {
    private static final int FOREMOST = 50;

    /** What was said against what is true: sets of ids. */
    public record Agreement(Set<String> right, Set<String> missed, Set<String> wrong) {
        static Agreement of(Set<String> said, Set<String> truth) {
            Set<String> right = new TreeSet<>(said);
            right.retainAll(truth);
            Set<String> missed = new TreeSet<>(truth);
            missed.removeAll(said);
            Set<String> wrong = new TreeSet<>(said);
            wrong.removeAll(truth);
            return new Agreement(right, missed, wrong);
        }

        /** The harmonic mean of precision and recall, 0 to 1. */
        public double f1() {
            int all = 2 * right.size() + missed.size() + wrong.size();
            return all == 0 ? 1 : 2.0 * right.size() / all;
        }
    }

    /** Reads both files. */
    public static Score of(Path findings, Path truth) throws IOException {
        JsonMapper json = JsonMapper.builder().build();
        return of(json.readTree(Files.readString(findings)), json.readTree(Files.readString(truth)));
    }

    private static Score of(JsonNode findings, JsonNode truth) {
        Set<String> infected = ids(truth.path("hosts"));
        List<String> wrongSuccess = new ArrayList<>();
        for (JsonNode host : truth.path("hosts")) {
            for (JsonNode said : findings.path("hosts")) {
                if (said.path("id").equals(host.path("id"))
                        && accused(said)
                        && said.path("succeeded").asBoolean()
                                != host.path("succeeded").asBoolean()) {
                    wrongSuccess.add(host.path("id").asString());
                }
            }
        }
        return new Score(
                Agreement.of(accusedIds(findings.path("hosts")), infected),
                Agreement.of(accusedIds(findings.path("destinations")), ids(truth.path("destinations"))),
                wrongSuccess,
                truth.path("gaps").size(),
                matched(truth.path("gaps"), findings.path("gaps")),
                findings.path("gaps").size() - matched(findings.path("gaps"), truth.path("gaps")),
                foremost(findings, infected));
    }

    /** How many of the one are among the other. */
    private static int matched(JsonNode gaps, JsonNode among) {
        return (int) gaps.valueStream()
                .filter(gap -> among.valueStream().anyMatch(other -> same(gap, other)))
                .count();
    }

    private static int foremost(JsonNode findings, Set<String> infected) {
        List<JsonNode> hosts = new ArrayList<>();
        findings.path("hosts").forEach(hosts::add);
        hosts.sort(Comparator.comparingDouble((JsonNode h) -> -h.path("score").asDouble())
                .thenComparing(h -> h.path("id").asString()));
        Set<String> ids = new HashSet<>();
        hosts.stream().limit(FOREMOST).forEach(h -> ids.add(h.path("id").asString()));
        ids.retainAll(infected);
        return ids.size();
    }

    // What can be told are the log's own lines around the hole. On a Sunday night, with two a minute, a pause of one
    // minute is one in seven and of three one in four hundred.
    private static boolean same(JsonNode one, JsonNode other) {
        return near(one.path("from"), other.path("from")) && near(one.path("to"), other.path("to"));
    }

    private static boolean near(JsonNode one, JsonNode other) {
        return Duration.between(Instant.parse(one.asString()), Instant.parse(other.asString()))
                        .abs()
                        .compareTo(Duration.ofMinutes(3))
                <= 0;
    }

    private static boolean accused(JsonNode node) {
        String grade = node.path("grade").asString();
        return grade.equals("confirmed") || grade.equals("presumed");
    }

    private static Set<String> accusedIds(JsonNode list) {
        Set<String> ids = new TreeSet<>();
        list.forEach(n -> {
            if (accused(n)) {
                ids.add(n.path("id").asString());
            }
        });
        return ids;
    }

    private static Set<String> ids(JsonNode list) {
        Set<String> ids = new TreeSet<>();
        list.forEach(n -> ids.add(n.path("id").asString()));
        return ids;
    }

    /** Whether everything is as the tests of the range ask, with one indicator given. */
    public boolean passes() {
        return hosts.f1() >= 0.97
                && destinations.f1() >= 0.9
                && hosts.wrong().isEmpty()
                && wrongSuccess.isEmpty()
                && gapsFound == gapsLost
                && gapsFalse == 0;
    }

    /** All figures with the names behind them. */
    public String told() {
        return String.format(
                Locale.ROOT,
                "hosts F1 %.3f missed %s wrong %s; destinations F1 %.3f missed %s wrong %s; success wrong %s;"
                        + " gaps %d of %d, false %d; infected among the first 50 named %d",
                hosts.f1(),
                hosts.missed(),
                hosts.wrong(),
                destinations.f1(),
                destinations.missed(),
                destinations.wrong(),
                wrongSuccess,
                gapsFound,
                gapsLost,
                gapsFalse,
                foremost);
    }

    /** Checks a case against a truth: {@code FINDINGS.json TRUTH.json}; exit code 1 where it does not pass. */
    public static void main(String[] arguments) throws IOException {
        Score score = of(Path.of(arguments[0]), Path.of(arguments[1]));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println(score.told());
        if (!score.passes()) {
            System.exit(1);
        }
    }
}
