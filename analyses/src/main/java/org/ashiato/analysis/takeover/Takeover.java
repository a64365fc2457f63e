// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.takeover;

import java.util.List;
import org.ashiato.model.Exhibit;
import org.ashiato.model.Grade;
import org.ashiato.model.Interval;
import org.ashiato.model.SourceRef;
import org.ashiato.model.Weight;

/**
 * The closure: which accounts somebody else than their owner used, and from which addresses.
 *
 * @param accounts sorted by id; also those graded possible, undetermined or ruled out
 * @param addresses sorted by id
 * @param rounds in order; the last added nothing
 * @param leads what spoke against addresses before anything else was known, foremost first
 */
public record Takeover(List<TakenAccount> accounts, List<BadAddress> addresses, List<Round> rounds, List<Lead> leads)
        implements Exhibit {
    /** Nothing asked or nothing found. */
    public static final Takeover NONE = new Takeover(List.of(), List.of(), List.of(), List.of());

    public Takeover {
        accounts = List.copyOf(accounts);
        addresses = List.copyOf(addresses);
        rounds = List.copyOf(rounds);
        leads = List.copyOf(leads);
    }

    /**
     * An account.
     *
     * @param id log-in name in lower case, without domain where the case has one domain
     * @param interval first and last sign-in by somebody else, as far as is known
     * @param addresses bad addresses it was used from, sorted
     * @param score 0 to 1
     */
    public record TakenAccount(
            String id,
            Grade grade,
            Interval interval,
            List<String> addresses,
            double score,
            long signIns,
            List<Weight> weights,
            List<Step> path) {
        public TakenAccount {
            addresses = List.copyOf(addresses);
            weights = List.copyOf(weights);
            path = List.copyOf(path);
        }
    }

    /**
     * An address (接続元).
     *
     * @param kind tor, vpn, hosting or other, as lists say
     * @param accounts the accounts in scope that were used from it, sorted
     * @param bystanders accounts that their owners used from it
     * @param shared whether it is a place that owners use as their own and the intruder used too; of an account that was
     *     used from there it says nothing
     */
    public record BadAddress(
            String id,
            Grade grade,
            String kind,
            Interval interval,
            List<String> accounts,
            int bystanders,
            boolean shared,
            double score,
            List<Weight> weights,
            List<Step> path) {
        public BadAddress {
            accounts = List.copyOf(accounts);
            weights = List.copyOf(weights);
            path = List.copyOf(path);
        }
    }

    /**
     * One step of a path: the use that led from an observable in scope to the next.
     *
     * @param from observable id, or "ioc:…", "decision:…" or "lead:…" for a seed
     * @param citations raw lines that show the use; empty for a seed that is only named
     */
    public record Step(String from, String to, List<SourceRef> citations) {
        public Step {
            citations = List.copyOf(citations);
        }
    }

    /** One round of the closure and what was new in it, sorted. */
    public record Round(int number, List<String> accounts, List<String> addresses) {
        public Round {
            accounts = List.copyOf(accounts);
            addresses = List.copyOf(addresses);
        }
    }

    /**
     * An address that its own sign-ins speak against, without any other knowledge.
     *
     * @param kind tor, vpn, hosting or other, as lists say
     * @param accounts that were used from it in ways that are not their owners', sorted
     * @param burst to how many of them it first signed in within one hour, at most
     * @param interval of these uses
     * @param score 0 to 1
     * @param weights what made it; of the oddest uses sign by sign
     * @param citations the first line of each of the oddest uses
     */
    public record Lead(
            String id,
            String kind,
            List<String> accounts,
            int burst,
            Interval interval,
            double score,
            List<Weight> weights,
            List<SourceRef> citations) {
        public Lead {
            accounts = List.copyOf(accounts);
            weights = List.copyOf(weights);
            citations = List.copyOf(citations);
        }
    }
}
