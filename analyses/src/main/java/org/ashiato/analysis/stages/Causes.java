// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.stages;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ashiato.analysis.stages.Stages.Cause;
import org.ashiato.analysis.trials.Trials;
import org.ashiato.analysis.trials.Trials.Campaign;
import org.ashiato.model.Coverage.SourceCoverage;
import org.ashiato.model.Inquiry;
import org.ashiato.model.Interval;
import org.ashiato.model.Micros;
import org.jspecify.annotations.Nullable;

/**
 * How the password of one account came to be known, by what was tried on its ID before and after the intruder's first
 * use: see {@link Cause}. That tries went on is told only by campaigns in which {@code trials} could compare accounts.
 *
 * @param campaigns by number
 * @param tried tries of an account in a campaign, by both
 * @param found accounts whose tries stopped while others' went on
 * @param signedIn accounts signed in to from an address that had tried others, and when first, microseconds UTC
 * @param firsts first use by the intruder, microseconds UTC
 * @param logs of the tries: the sources of the campaigns
 */
record Causes(
        Map<Integer, Campaign> campaigns,
        Map<String, Map<Integer, Tried>> tried,
        Set<String> found,
        Map<String, Long> signedIn,
        Map<String, Long> firsts,
        List<SourceCoverage> logs,
        ZoneId zone) {
    /** So many tries after which none stopped tell that they went on. */
    private static final long WENT_ON = 5;

    /** Who is still tried in the last quarter of a campaign was not left out before. */
    private static final long LAST_PART = 4;

    /** A log of tries that begins later before a use says little of what was tried before it. */
    private static final Duration BEFORE = Duration.ofDays(14);

    /** What is put together as one moment lies within an hour. */
    private static final long HOUR = 3_600_000_000L;

    /** Tries of one account in one campaign, in all and before and after the intruder's first use of it. */
    record Tried(long firstMicros, long lastMicros, long before, long after) {}

    static Causes gather(Inquiry inquiry, Trials trials, Map<String, Long> firsts) {
        ZoneId zone = inquiry.organisation().zone();
        Map<Integer, Campaign> campaigns = new TreeMap<>();
        trials.campaigns().forEach(c -> campaigns.put(c.number(), c));
        Set<String> found = new HashSet<>();
        trials.found().forEach(f -> found.add(f.account()));
        Map<String, Long> signedIn = new HashMap<>();
        trials.after().stream()
                .filter(a -> a.grade().accuses())
                .forEach(a -> signedIn.merge(a.account(), Micros.of(a.at()), Math::min));
        Set<String> sources = new HashSet<>();
        campaigns.values().forEach(c -> sources.add(c.source()));
        List<SourceCoverage> logs = inquiry.coverage().sources().stream()
                .filter(s -> sources.contains(s.source()))
                .toList();
        return new Causes(campaigns, tried(inquiry, campaigns, firsts, zone), found, signedIn, firsts, logs, zone);
    }

    private static Map<String, Map<Integer, Tried>> tried(
            Inquiry inquiry, Map<Integer, Campaign> campaigns, Map<String, Long> firsts, ZoneId zone) {
        Map<String, Map<Integer, Tried>> tried = new HashMap<>();
        if (campaigns.isEmpty()) {
            return tried;
        }
        List<List<String>> accounts = new ArrayList<>();
        firsts.forEach((account, micros) -> accounts.add(List.of(account, Long.toString(micros))));
        inquiry.gather().table("stage_account", List.of("account", "first_us"), accounts);
        inquiry.gather()
                .table(
                        "stage_campaign",
                        List.of("campaign", "source", "from_us", "until_us"),
                        campaigns.values().stream()
                                .map(c -> List.of(
                                        Integer.toString(c.number()),
                                        c.source(),
                                        Long.toString(begin(c.from(), zone)),
                                        Long.toString(begin(c.until().plusDays(1), zone))))
                                .toList());
        return inquiry.gather().rows(Causes.class, "tries.sql", Map.of(), rows -> {
            while (rows.next()) {
                tried.computeIfAbsent(String.valueOf(rows.text(1)), a -> new TreeMap<>())
                        .put(
                                Integer.parseInt(String.valueOf(rows.text(0))),
                                new Tried(rows.number(2), rows.number(3), rows.number(4), rows.number(5)));
            }
            return tried;
        });
    }

    Cause of(String account) {
        long first = firsts.getOrDefault(account, 0L);
        Map<Integer, Tried> its = tried.getOrDefault(account, Map.of());
        if (signedIn.getOrDefault(account, Long.MAX_VALUE) <= first + HOUR) {
            return Cause.TRIALS;
        }
        if (isEarly(account)) {
            return isLogged(first) ? Cause.BEFORE_TRIALS : Cause.UNDETERMINED;
        }
        if (signedIn.containsKey(account) || found.contains(account)) {
            return Cause.TRIALS;
        }
        boolean wentOn = campaigns.values().stream()
                .anyMatch(c -> c.compared() > 0 && begun(c, its, first) && goesOn(c, its.get(c.number()), first));
        return wentOn ? Cause.OTHER : Cause.UNDETERMINED;
    }

    /**
     * Whether no try is on record before the first use of an account, yet no log of tries covers the time before it
     * without a gap: so it cannot be told.
     */
    boolean lacksLog(String account) {
        return of(account) == Cause.UNDETERMINED && isEarly(account);
    }

    /** The gaps of the logs of tries in an interval. */
    boolean hasGaps(Interval interval) {
        return logs.stream()
                .flatMap(s -> s.gaps().stream())
                .anyMatch(g -> g.interval().overlaps(interval));
    }

    private boolean isEarly(String account) {
        long first = firsts.getOrDefault(account, 0L);
        Map<Integer, Tried> its = tried.getOrDefault(account, Map.of());
        return !campaigns.isEmpty() && campaigns.values().stream().noneMatch(c -> begun(c, its, first));
    }

    /** Whether a log of tries covers the weeks before a moment, and has no gap before it. */
    private boolean isLogged(long micros) {
        Instant at = Micros.instant(micros);
        return logs.stream()
                .filter(s -> !s.first().isAfter(at.minus(BEFORE)))
                .anyMatch(s -> s.gaps().stream().noneMatch(g -> g.interval().overlaps(new Interval(s.first(), at))));
    }

    /**
     * Whether the ID was tried in a campaign before the first use; one never tried counts from the campaign's begin, for
     * a right guess at once leaves no failure, but not in a search for IDs, which tries names and not passwords.
     */
    private boolean begun(Campaign campaign, Map<Integer, Tried> its, long first) {
        Tried tries = its.get(campaign.number());
        return tries == null
                ? campaign.kind() != Trials.Kind.UNKNOWN_ID && begin(campaign.from(), zone) <= first
                : tries.firstMicros <= first;
    }

    private boolean goesOn(Campaign campaign, @Nullable Tried tries, long first) {
        if (tries == null) {
            return false;
        }
        long end = begin(campaign.until().plusDays(1), zone);
        // Where too many stop at once none is told to have stopped; that is no sign that they went on.
        boolean last = tries.lastMicros >= end - (end - begin(campaign.from(), zone)) / LAST_PART;
        return last && (end <= first ? tries.before : tries.after) >= WENT_ON;
    }

    private static long begin(LocalDate day, ZoneId zone) {
        return Micros.of(day.atStartOfDay(zone).toInstant());
    }
}
