// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ashiato.testing.Score.Agreement;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Stages, groups and the actor, held against the truth of the institute's case.
 *
 * @param begins stages of the truth, against those told whose first day is within a day
 * @param ends the same of last days
 * @param stageAccounts accounts in their stages, as "stage account", over all stages
 * @param groups accounts in their groups, as "group account"
 * @param zone whether the zone named has the hours that the actor's own zone has
 * @param zoneAmongFits whether it is among the zones that fit as well as the best
 * @param hoursOff hours by which begin or end of work is wrong, in UTC, the larger; null where not told
 * @param weekdays whether they are the true ones
 * @param programs that named themselves
 */
public record CourseScore(
        Agreement begins,
        Agreement ends,
        Agreement stageAccounts,
        Agreement groups,
        boolean zone,
        boolean zoneAmongFits,
        @Nullable Double hoursOff,
        boolean weekdays,
        Agreement programs) {
    /** The truth's dates are Japanese. */
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    /** Fits that differ by no more are alike, as the analysis says. */
    private static final double CLOSE = 0.05;
    /** Kinds of stages in the order of the report's numbers. */
    private static final List<String> KINDS = List.of(
            "first_use",
            "few_new",
            "many_new",
            "looking_round",
            "mass_sign_in",
            "whole_mailboxes",
            "scattered_new",
            "return",
            "second_wave");

    static CourseScore of(JsonNode findings, JsonNode truth) {
        Set<String> begins = new TreeSet<>();
        Set<String> ends = new TreeSet<>();
        Set<String> all = new TreeSet<>();
        Set<String> inStages = new TreeSet<>();
        Set<String> reallyInStages = new TreeSet<>();
        Map<String, JsonNode> told = new TreeMap<>();
        findings.path("stages").forEach(s -> told.putIfAbsent(s.path("kind").asString(), s));
        for (JsonNode stage : truth.path("stages")) {
            String kind = KINDS.get(stage.path("number").asInt() - 1);
            all.add(kind);
            stage.path("accounts").forEach(a -> reallyInStages.add(kind + " " + a.asString()));
            JsonNode its = told.get(kind);
            if (its != null) {
                its.path("accounts").forEach(a -> inStages.add(kind + " " + a.asString()));
                if (near(its.path("from"), stage.path("from"))) {
                    begins.add(kind);
                }
                if (near(its.path("to"), stage.path("to"))) {
                    ends.add(kind);
                }
            }
        }
        JsonNode actor = findings.path("actor");
        JsonNode real = truth.path("actor");
        return new CourseScore(
                Agreement.of(begins, all),
                Agreement.of(ends, all),
                Agreement.of(inStages, reallyInStages),
                Agreement.of(groups(findings), groups(truth)),
                sameOffset(actor, actor.path("zone"), real),
                amongFits(actor, real),
                hoursOff(actor, real),
                actor.path("weekdays").equals(real.path("weekdays")),
                Agreement.of(texts(actor.path("user_agents")), texts(real.path("user_agents"))));
    }

    private static Set<String> groups(JsonNode file) {
        Set<String> groups = new TreeSet<>();
        file.path("accounts").forEach(account -> {
            String group = account.path("group").asString("");
            if (!group.isEmpty()) {
                groups.add(group + " " + account.path("id").asString());
            }
        });
        return groups;
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new TreeSet<>();
        list.forEach(t -> texts.add(t.asString()));
        return texts;
    }

    private static boolean near(JsonNode instant, JsonNode day) {
        LocalDate told = Instant.parse(instant.asString()).atZone(JAPAN).toLocalDate();
        return Math.abs(ChronoUnit.DAYS.between(told, LocalDate.parse(day.asString()))) <= 1;
    }

    private static boolean amongFits(JsonNode actor, JsonNode real) {
        double best = 0;
        for (JsonNode zone : actor.path("zones")) {
            best = Math.max(best, zone.path("fit").asDouble());
        }
        for (JsonNode zone : actor.path("zones")) {
            if (best - zone.path("fit").asDouble() <= CLOSE && sameOffset(actor, zone.path("zone"), real)) {
                return true;
            }
        }
        return false;
    }

    private static boolean sameOffset(JsonNode actor, JsonNode zone, JsonNode real) {
        return zone.isString()
                && !actor.path("hours").isEmpty()
                && offset(zone.asString()) == offset(real.path("zone").asString());
    }

    /** Hours from UTC in the middle of the made intrusions. */
    private static double offset(String zone) {
        return ZoneId.of(zone)
                        .getRules()
                        .getOffset(Instant.parse("2017-12-01T00:00:00Z"))
                        .getTotalSeconds()
                / 3600.0;
    }

    private static @Nullable Double hoursOff(JsonNode actor, JsonNode real) {
        if (actor.path("hours").size() < 2) {
            return null;
        }
        double off = 0;
        for (int end = 0; end < 2; end++) {
            double said = actor.path("hours").get(end).asDouble()
                    - offset(actor.path("zone").asString());
            double was = real.path("hours").get(end).asDouble()
                    - offset(real.path("zone").asString());
            double apart = Math.abs(said - was) % 24;
            off = Math.max(off, Math.min(apart, 24 - apart));
        }
        return off;
    }

    /** All figures with the names behind them. */
    String told() {
        return String.format(
                Locale.ROOT,
                "stages begun F1 %.3f missed %s, ended F1 %.3f missed %s, their accounts F1 %.3f; groups F1 %.3f missed %s"
                        + " wrong %s; zone %s, among those that fit %s, hours off by %s, weekdays %s; programs F1 %.3f",
                begins.f1(),
                begins.missed(),
                ends.f1(),
                ends.missed(),
                stageAccounts.f1(),
                groups.f1(),
                groups.missed(),
                groups.wrong(),
                zone ? "right" : "wrong",
                zoneAmongFits ? "yes" : "no",
                hoursOff == null ? "?" : String.format(Locale.ROOT, "%.1f", hoursOff),
                weekdays ? "right" : "wrong",
                programs.f1());
    }
}
