// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.range;

import static java.util.Objects.requireNonNull;

import org.ashiato.model.AshiatoException;
import org.ashiato.model.ErrorCode;

/**
 * What to make.
 *
 * @param seed another seed is another case
 * @param hosts terminals of people, 80–20,000; a few machines come beside them
 * @param days from Friday 8 May 2015, 00:00 Japanese time, 17–70; the last one ends at 20:32
 * @param lines about how many the log shall have, 50,000 or more; people browse more or less to reach it
 * @param dialect how the log is written
 * @param daily one file a day instead of one
 * @param gzip files compressed
 */
public record Scenario(long seed, int hosts, int days, long lines, LogDialect dialect, boolean daily, boolean gzip) {
    public Scenario {
        requireNonNull(dialect, "dialect is null");
        within("hosts", hosts, 80, 20_000);
        within("days", days, 17, 70);
        within("lines", lines, 50_000, 1_000_000_000);
    }

    /** 400 hosts, 28 days, about a million lines of Squid's native form in one file. */
    public static Scenario of(long seed) {
        return new Scenario(seed, 400, 28, 1_000_000, LogDialect.SQUID, false, false);
    }

    public Scenario seed(long newSeed) {
        return new Scenario(newSeed, hosts, days, lines, dialect, daily, gzip);
    }

    public Scenario hosts(int newHosts) {
        return new Scenario(seed, newHosts, days, lines, dialect, daily, gzip);
    }

    public Scenario days(int newDays) {
        return new Scenario(seed, hosts, newDays, lines, dialect, daily, gzip);
    }

    public Scenario lines(long newLines) {
        return new Scenario(seed, hosts, days, newLines, dialect, daily, gzip);
    }

    public Scenario dialect(LogDialect newDialect) {
        return new Scenario(seed, hosts, days, lines, newDialect, daily, gzip);
    }

    public Scenario daily(boolean newDaily) {
        return new Scenario(seed, hosts, days, lines, dialect, newDaily, gzip);
    }

    public Scenario gzip(boolean newGzip) {
        return new Scenario(seed, hosts, days, lines, dialect, daily, newGzip);
    }

    /** The log's last moment, not in it itself, UTC milliseconds. */
    long end() {
        return Jst.at(days - 1, 20, 32);
    }

    private static void within(String name, long value, long low, long high) {
        if (value < low || value > high) {
            throw new AshiatoException(
                    ErrorCode.USAGE,
                    "The range cannot be made with %s = %d.".formatted(name, value),
                    name,
                    "Give a number from %d to %d.".formatted(low, high));
        }
    }
}
