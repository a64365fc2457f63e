// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ashiato.testing.Score.Agreement;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Findings held against the truth of the institute's case.
 *
 * @param accounts accused ones, presumed or better, against those that were taken
 * @param addresses accused ones against those that the actor signed in from
 * @param innocents what is wrongly accused and was laid out as a trap, with the trap's name
 * @param changes days on which a series changed its level, against those told within a day
 * @param ends the same of the days on which it ended, where the truth has one
 * @param moreChanges changes told that the truth does not have; a series may have small ones of its own
 * @param passwords accounts whose passwords the trials found, against those told within two days
 * @param course stages, groups and the actor
 */
public record InstituteScore(
        Agreement accounts,
        Agreement addresses,
        Map<String, String> innocents,
        Agreement changes,
        Agreement ends,
        int moreChanges,
        Agreement passwords,
        CourseScore course) {
    private static final int NEAR = 1;
    private static final int NEAR_FOUND = 2;

    /** Keeps the map. */
    public InstituteScore {
        innocents = Map.copyOf(innocents);
    }

    /** Reads both files. */
    public static InstituteScore of(Path findings, Path truth) throws IOException {
        JsonMapper json = JsonMapper.builder().build();
        return of(json.readTree(Files.readString(findings)), json.readTree(Files.readString(truth)));
    }

    private static InstituteScore of(JsonNode findings, JsonNode truth) {
        Agreement accounts =
                Agreement.of(Score.accusedIds(findings.path("accounts")), Score.ids(truth.path("accounts")));
        Agreement addresses =
                Agreement.of(Score.accusedIds(findings.path("addresses")), Score.ids(truth.path("addresses")));
        Map<String, String> innocents = new TreeMap<>();
        for (JsonNode innocent : truth.path("innocents")) {
            String id = innocent.path("id").asString();
            if (accounts.wrong().contains(id) || addresses.wrong().contains(id)) {
                innocents.put(id, innocent.path("trap").asString());
            }
        }
        List<JsonNode> unused = new ArrayList<>();
        findings.path("changes").forEach(unused::add);
        Set<String> right = new TreeSet<>();
        Set<String> all = new TreeSet<>();
        Set<String> endRight = new TreeSet<>();
        Set<String> endAll = new TreeSet<>();
        for (JsonNode change : truth.path("changes")) {
            String name =
                    change.path("series").asString() + " " + change.path("at").asString();
            all.add(name);
            boolean ends = !change.path("until").isNull();
            if (ends) {
                endAll.add(name);
            }
            unused.stream()
                    .filter(said -> said.path("series").equals(change.path("series")))
                    .filter(said -> near(said.path("at"), change.path("at"), NEAR))
                    .findFirst()
                    .ifPresent(said -> {
                        unused.remove(said);
                        right.add(name);
                        if (ends && near(said.path("until"), change.path("until"), NEAR)) {
                            endRight.add(name);
                        }
                    });
        }
        return new InstituteScore(
                accounts,
                addresses,
                innocents,
                Agreement.of(right, all),
                Agreement.of(endRight, endAll),
                unused.size(),
                passwords(findings.path("accounts"), truth.path("accounts")),
                CourseScore.of(findings, truth));
    }

    /** Where the day is wrong, the account is both missed and wrong. */
    private static Agreement passwords(JsonNode said, JsonNode truth) {
        Map<String, JsonNode> days = new TreeMap<>();
        truth.forEach(account -> {
            if (!account.path("password_found").isNull()) {
                days.put(account.path("id").asString(), account.path("password_found"));
            }
        });
        Set<String> told = new TreeSet<>();
        for (JsonNode account : said) {
            JsonNode day = account.path("password_found");
            if (day.isString()) {
                String id = account.path("id").asString();
                JsonNode real = days.get(id);
                told.add(real == null || near(day, real, NEAR_FOUND) ? id : id + " on " + day.asString());
            }
        }
        return Agreement.of(told, days.keySet());
    }

    private static boolean near(JsonNode one, JsonNode other, int days) {
        return one.isString()
                && Math.abs(ChronoUnit.DAYS.between(LocalDate.parse(one.asString()), LocalDate.parse(other.asString())))
                        <= days;
    }

    /** Whether everything is as the tests of the range ask with one indicator given. */
    public boolean passes() {
        return accounts.f1() >= 0.97
                && accounts.wrong().isEmpty()
                && innocents.isEmpty()
                && addresses.f1() >= 0.95
                && changes.missed().isEmpty();
    }

    /** Whether everything is as they ask without any. */
    public boolean passesAlone() {
        int taken = accounts.right().size() + accounts.missed().size();
        return accounts.right().size() >= 0.8 * taken && accounts.wrong().isEmpty() && innocents.isEmpty();
    }

    /** All figures with the names behind them. */
    public String told() {
        return String.format(
                Locale.ROOT,
                "accounts F1 %.3f missed %s wrong %s; addresses F1 %.3f missed %s wrong %s; traps %s;"
                        + " changes missed %s, ends missed %s, more %d; passwords F1 %.3f missed %s wrong %s; %s",
                accounts.f1(),
                accounts.missed(),
                accounts.wrong(),
                addresses.f1(),
                addresses.missed(),
                addresses.wrong(),
                new TreeMap<>(innocents),
                changes.missed(),
                ends.missed(),
                moreChanges,
                passwords.f1(),
                passwords.missed(),
                passwords.wrong(),
                course.told());
    }

    /** Checks a case against a truth: {@code FINDINGS.json TRUTH.json}; exit code 1 where it does not pass. */
    public static void main(String[] arguments) throws IOException {
        InstituteScore score = of(Path.of(arguments[0]), Path.of(arguments[1]));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println(score.told());
        if (!score.passes()) {
            System.exit(1);
        }
    }
}
