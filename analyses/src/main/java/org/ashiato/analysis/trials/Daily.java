// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.trials;

import java.time.LocalDate;
import java.util.List;
import org.ashiato.analysis.trials.Trials.Kind;

/**
 * What one source logged of one kind of result, a day each, from its first day to its last.
 *
 * @param days none left out
 */
record Daily(String source, Kind kind, List<Counts> days) {
    Daily {
        days = List.copyOf(days);
    }

    String name() {
        return source + "." + kind.code();
    }

    /**
     * The counts of one day.
     *
     * @param covered whether the source logged nearly all of the day
     * @param free whether few people worked
     * @param owners tries that their owner's sign-in followed
     * @param strayUsers distinct IDs with tries that are not their owner's
     * @param largest most such tries of any one ID, but those that fail often on many days
     * @param apartTries such tries of IDs that are set apart
     * @param apartUsers IDs that are set apart
     */
    record Counts(
            LocalDate day,
            boolean covered,
            boolean free,
            long tries,
            long owners,
            long users,
            long strayUsers,
            long largest,
            long addresses,
            long apartTries,
            long apartUsers) {
        static Counts none(LocalDate day) {
            return new Counts(day, true, false, 0, 0, 0, 0, 0, 0, 0, 0);
        }

        Counts on(boolean isCovered, boolean isFree) {
            return new Counts(
                    day,
                    isCovered,
                    isFree,
                    tries,
                    owners,
                    users,
                    strayUsers,
                    largest,
                    addresses,
                    apartTries,
                    apartUsers);
        }

        Counts without(long moreTries, long moreUsers) {
            return new Counts(
                    day,
                    covered,
                    free,
                    tries,
                    owners,
                    users,
                    strayUsers,
                    largest,
                    addresses,
                    apartTries + moreTries,
                    apartUsers + moreUsers);
        }

        /** Tries that are neither their owner's nor of an ID that is set apart. */
        long stray() {
            return Math.max(0, tries - owners - apartTries);
        }

        /** The same without the ID that was tried most: what one ID does alone is no level of the whole. */
        long spread() {
            return Math.max(0, stray() - largest);
        }

        /** IDs that were tried, but those set apart. */
        long strangers() {
            return Math.max(0, strayUsers - apartUsers);
        }
    }
}
