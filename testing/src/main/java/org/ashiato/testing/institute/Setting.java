// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.institute;

import static java.util.Objects.requireNonNull;

import org.ashiato.model.AshiatoException;
import org.ashiato.model.ErrorCode;

/**
 * What to make.
 *
 * @param seed another seed is another case
 * @param ids log-in names of staff, 300–20,000; a fifteenth of them, at most 143, are taken
 * @param lines about how many the directory's log shall have, 100,000 or more; people sign in more or less to reach it
 * @param mail about how many sign-ins the mail system shall remember, 20,000 or more
 * @param tries how often each known ID is tried in all, 30–400
 * @param mailDialect how the mail system writes
 * @param directoryDialect how the directory server writes
 */
public record Setting(
        long seed,
        int ids,
        long lines,
        long mail,
        int tries,
        MailDialect mailDialect,
        DirectoryDialect directoryDialect) {
    public Setting {
        requireNonNull(mailDialect, "mailDialect is null");
        requireNonNull(directoryDialect, "directoryDialect is null");
        within("ids", ids, 300, 20_000);
        within("lines", lines, 100_000, 1_000_000_000);
        within("mail", mail, 20_000, 100_000_000);
        within("tries", tries, 30, 400);
    }

    /** 1,500 IDs, 900,000 lines of slapd, 120,000 sign-ins of Microsoft 365, 60 tries. */
    public static Setting of(long seed) {
        return new Setting(seed, 1500, 900_000, 120_000, 60, MailDialect.UNIFIED_AUDIT, DirectoryDialect.SLAPD);
    }

    public Setting seed(long newSeed) {
        return new Setting(newSeed, ids, lines, mail, tries, mailDialect, directoryDialect);
    }

    public Setting ids(int newIds) {
        return new Setting(seed, newIds, lines, mail, tries, mailDialect, directoryDialect);
    }

    public Setting lines(long newLines) {
        return new Setting(seed, ids, newLines, mail, tries, mailDialect, directoryDialect);
    }

    public Setting mail(long newMail) {
        return new Setting(seed, ids, lines, newMail, tries, mailDialect, directoryDialect);
    }

    public Setting tries(int newTries) {
        return new Setting(seed, ids, lines, mail, newTries, mailDialect, directoryDialect);
    }

    public Setting mailDialect(MailDialect newDialect) {
        return new Setting(seed, ids, lines, mail, tries, newDialect, directoryDialect);
    }

    public Setting directoryDialect(DirectoryDialect newDialect) {
        return new Setting(seed, ids, lines, mail, tries, mailDialect, newDialect);
    }

    /** How many accounts are taken: 143 of some 8,000 in the report; relatively more here, so that a small case has enough. */
    int taken() {
        return Math.clamp(ids / 15, 20, 143);
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
