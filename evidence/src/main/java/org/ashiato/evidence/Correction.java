// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import org.ashiato.evidence.ledger.Ledger;
import org.ashiato.model.AshiatoException;
import org.ashiato.model.Assumption;
import org.ashiato.model.ErrorCode;

/**
 * An analyst's word on a zone or a year that had been assumed; the last on a subject holds.
 *
 * @param subject the source or file, as the assumption names it
 * @param topic {@code zone} or {@code year}
 * @param value the zone's id, or the year of the file's first line
 * @param why the reason
 */
public record Correction(String subject, String topic, String value, String why) {
    public Correction {
        requireNonNull(subject, "subject is null");
        requireNonNull(topic, "topic is null");
        requireNonNull(value, "value is null");
        requireNonNull(why, "why is null");
    }

    /** The assumptions of a case that can be corrected: those on which times were read. */
    private static List<Assumption> correctable(Custody custody) {
        return custody.evidence().stream()
                .flatMap(e -> e.assumptions().stream())
                .filter(a -> a.topic().equals(LocalZones.TOPIC) || a.topic().equals(Years.TOPIC))
                .distinct()
                .toList();
    }

    /**
     * Writes a correction to the ledger; what it concerns is read again when the case is asked next.
     *
     * @throws AshiatoException where nothing such was assumed, or the value is none
     */
    public void write(Ledger ledger, Custody custody) throws IOException {
        check(custody);
        ledger.append(Custody.CORRECTED, this);
    }

    private void check(Custody custody) {
        List<Assumption> there = correctable(custody);
        if (there.stream()
                .noneMatch(a -> a.subject().equals(subject) && a.topic().equals(topic))) {
            String known = String.join(
                    ", ",
                    there.stream()
                            .map(a -> a.topic() + " " + a.subject())
                            .distinct()
                            .limit(20)
                            .toList());
            throw new AshiatoException(
                    ErrorCode.USAGE,
                    "no %s was assumed of this".formatted(topic),
                    subject,
                    known.isEmpty()
                            ? "nothing was assumed in this case that can be corrected"
                            : "assumed are: " + known);
        }
        boolean sound = topic.equals(Years.TOPIC) ? isYear() : isZone();
        if (!sound) {
            throw new AshiatoException(
                    ErrorCode.USAGE,
                    "this is no %s".formatted(topic),
                    value,
                    "give a zone such as Asia/Tokyo, UTC or +09:00, or a year such as 2017");
        }
    }

    private boolean isYear() {
        return value.matches("\\d{4}") && SourceRule.isYear(Integer.parseInt(value));
    }

    private boolean isZone() {
        try {
            ZoneId.of(value);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
