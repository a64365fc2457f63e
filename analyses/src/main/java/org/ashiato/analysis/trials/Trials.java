// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.trials;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.ashiato.model.Exhibit;
import org.ashiato.model.Grade;
import org.ashiato.model.SourceRef;
import org.jspecify.annotations.Nullable;

/**
 * Trials of passwords and log-in names, as counts a day and what follows from them. Days are the organisation's.
 *
 * @param series sorted by name
 * @param changes sorted by series and first day
 * @param apart IDs whose steady failures were left out of the levels, by source, account and kind
 * @param bursts single days far above the level they stand in, by series and day
 * @param campaigns by number
 * @param addresses from where others' passwords were tried, by source, then most accounts first
 * @param origins the same put together by the raised time they tried in, by source and first day
 * @param after sign-ins from such addresses, by source, account and time
 * @param guesses sign-ins that tries of the same account went before, by account and address
 * @param found accounts whose tries stopped while those of others went on, by source and account
 */
public record Trials(
        List<Series> series,
        List<Change> changes,
        List<Apart> apart,
        List<Burst> bursts,
        List<Campaign> campaigns,
        List<Address> addresses,
        List<Origin> origins,
        List<After> after,
        List<Guess> guesses,
        List<Found> found)
        implements Exhibit {
    /** Nothing asked or nothing found. */
    public static final Trials NONE = new Trials(
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
            List.of());

    public Trials {
        series = List.copyOf(series);
        changes = List.copyOf(changes);
        apart = List.copyOf(apart);
        bursts = List.copyOf(bursts);
        campaigns = List.copyOf(campaigns);
        addresses = List.copyOf(addresses);
        origins = List.copyOf(origins);
        after = List.copyOf(after);
        guesses = List.copyOf(guesses);
        found = List.copyOf(found);
    }

    /** What came of a try. */
    public enum Kind {
        /** Failed for a reason that is neither of the others, or that the log does not tell. */
        FAILURE,
        SUCCESS,
        /** Failed because there is no such ID. */
        UNKNOWN_ID,
        /** Failed for a known ID. */
        WRONG_PASSWORD;

        /** The name in series and tables: lower case with underscores. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Tries of one kind at one source, a day each.
     *
     * @param name source and kind: {@code directory.unknown_id}
     * @param days every day from the source's first to its last
     */
    public record Series(String name, String source, Kind kind, List<Day> days) {
        public Series {
            days = List.copyOf(days);
        }
    }

    /**
     * One day of a series.
     *
     * @param covered whether the source logged nearly all of it; a day without log is no day of zero
     * @param free whether few people worked: a weekend or a holiday
     * @param tries all
     * @param owners those of them that their owner's sign-in followed within minutes
     * @param users distinct IDs
     * @param addresses distinct addresses that were logged
     */
    public record Day(
            LocalDate day, boolean covered, boolean free, long tries, long owners, long users, long addresses) {}

    /**
     * A level that a series keeps for days and that differs from the one before.
     *
     * @param at its first day
     * @param until its last day, before the series falls back towards {@code from}; null where it does not in this log
     * @param notBefore where days without log come before {@code at}: the first day on which it may have begun
     * @param from tries a day before, without IDs set apart
     * @param to tries a day from {@code at} on
     * @param confidence 0 to 1, that there is a change and that it lies within a day of {@code at}
     * @param citations first lines of the first day
     */
    public record Change(
            String series,
            LocalDate at,
            @Nullable LocalDate until,
            @Nullable LocalDate notBefore,
            double from,
            double to,
            double confidence,
            List<SourceRef> citations) {
        public Change {
            citations = List.copyOf(citations);
        }

        /** Whether the level rose. */
        public boolean rose() {
            return to > from;
        }
    }

    /**
     * An ID that fails at an even pace for weeks by itself, such as the mail program of one who has left.
     *
     * @param first day
     * @param last day
     * @param days on which it failed often
     * @param tries on these days
     */
    public record Apart(
            String series,
            String source,
            String account,
            LocalDate first,
            LocalDate last,
            long days,
            long tries,
            List<SourceRef> citations) {
        public Apart {
            citations = List.copyOf(citations);
        }
    }

    /**
     * One or two days far above the level of their time.
     *
     * @param usual tries on such a day, as its neighbours have it
     */
    public record Burst(String series, LocalDate day, long tries, long users, double usual, List<SourceRef> citations) {
        public Burst {
            citations = List.copyOf(citations);
        }
    }

    /**
     * A time of raised failures at one source.
     *
     * @param number from 1
     * @param until last day
     * @param accounts IDs that exist and failed in it, without their owners' errors
     * @param tries of these, likewise
     * @param compared accounts that could be compared with others that were tried as often
     * @param onlyTrying whether only tries from {@link Trials#addresses} count: the log tells addresses, and nearly
     *     all tries come from these
     */
    public record Campaign(
            int number,
            String source,
            Kind kind,
            LocalDate from,
            LocalDate until,
            long accounts,
            long tries,
            int compared,
            boolean onlyTrying) {}

    /**
     * An address that tried IDs of many.
     *
     * @param users distinct IDs that failed from it
     * @param strangers those of them that never signed in from it
     * @param signedIn distinct IDs that signed in from it
     * @param tries that failed
     * @param days with such tries
     * @param busiestHour most tries in one hour
     */
    public record Address(
            String source,
            String address,
            long users,
            long strangers,
            long signedIn,
            long tries,
            long days,
            long busiestHour,
            Instant first,
            Instant last,
            List<SourceRef> citations) {
        public Address {
            citations = List.copyOf(citations);
        }
    }

    /**
     * Addresses that tried in the same raised time of a source: one campaign from many places, as far as can be seen.
     *
     * @param from first day of the raised time
     * @param until its last day
     * @param addresses sorted
     * @param slow how many of them never tried more than twice an hour
     * @param users distinct IDs that failed from them in that time
     * @param tries that failed
     * @param service that all of them tried; empty where there are several or none is logged
     * @param inOrder the share of an address's repeated tries that go on in the order in which IDs were first tried by
     *     any: one half without a common list, near 1 with one; null where too few to tell
     */
    public record Origin(
            String source,
            LocalDate from,
            LocalDate until,
            List<String> addresses,
            long slow,
            long users,
            long tries,
            String service,
            @Nullable Double inOrder,
            List<SourceRef> citations) {
        public Origin {
            addresses = List.copyOf(addresses);
            citations = List.copyOf(citations);
        }
    }

    /**
     * A sign-in from an address that had tried others.
     *
     * @param at of the first such sign-in
     * @param count of such sign-ins
     * @param othersBefore how many other IDs the address had tried in the day before
     * @param ownBefore failures of this account there before
     * @param elsewhere sign-ins of this account from other addresses, before
     */
    public record After(
            String source,
            String account,
            String address,
            Instant at,
            long count,
            long othersBefore,
            long ownBefore,
            long elsewhere,
            Grade grade,
            List<SourceRef> citations) {
        public After {
            citations = List.copyOf(citations);
        }
    }

    /**
     * A sign-in from where the account was never used before, after it failed there and, in the same hour, perhaps at other
     * such places.
     *
     * @param begin of the failures
     * @param at of the sign-in
     * @param failures in the hour before
     * @param tried the addresses they came from, by the time of the first
     * @param networks how many networks (/16, of IPv6 /32) outside the organisation these lie in, at least
     * @param grade presumed where these are several, the owner had signed in before, and the account is not tried at other
     *     times as well
     * @param citations the first failure where the sign-in came from, then those from other networks and addresses, last
     *     the sign-in
     */
    public record Guess(
            String account,
            String address,
            Instant begin,
            Instant at,
            long failures,
            List<String> tried,
            int networks,
            Grade grade,
            List<SourceRef> citations) {
        public Guess {
            tried = List.copyOf(tried);
            citations = List.copyOf(citations);
        }
    }

    /**
     * An account whose tries stop while matched others' go on: a sign that its password was found.
     *
     * @param campaign number of the campaign
     * @param date of its last try, as likely as can be told
     * @param tries up to then
     * @param expected tries from then to the campaign's end, at the others' rate
     * @param seen tries from then to the campaign's end
     * @param matched accounts it was compared with
     * @param chance of being so quiet without a reason of its own
     * @param adjusted the chance after Benjamini and Hochberg, over all accounts compared
     * @param grade presumed or possible
     * @param citations its last tries
     */
    public record Found(
            String source,
            String account,
            int campaign,
            LocalDate date,
            long tries,
            double expected,
            long seen,
            int matched,
            double chance,
            double adjusted,
            Grade grade,
            List<SourceRef> citations) {
        public Found {
            citations = List.copyOf(citations);
        }
    }
}
