// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format.m365audit;

import java.util.Optional;
import org.ashiato.format.CellReader;
import org.ashiato.format.FormatToml;
import org.ashiato.format.JsonRecords;
import org.ashiato.format.TableRecords;
import org.ashiato.model.Claim;
import org.ashiato.model.Dialect;
import org.ashiato.model.FormatInfo;
import org.ashiato.model.LogFormat;
import org.ashiato.model.Sample;

/** Microsoft 365's unified audit log: records in JSON, and the CSV exports that have them in the column AuditData. */
public final class M365AuditFormat implements LogFormat {
    private static final FormatInfo INFO = FormatToml.beside(M365AuditFormat.class);

    @Override
    public FormatInfo info() {
        return INFO;
    }

    @Override
    public Optional<Claim> claim(Sample sample) {
        return table(sample)
                .map(dialect -> new Claim(dialect, sample.share(dialect)))
                .filter(claim -> claim.share() > 0)
                .or(() -> JsonRecords.claim(sample, AuditDataReader::new));
    }

    /** PowerShell writes a line {@code #TYPE} before the names. */
    private static Optional<Dialect> table(Sample sample) {
        return sample.lines().stream()
                .limit(3)
                .filter(line -> new CellReader(',', '"').all(line).contains(AuditDataReader.COLUMN))
                .findFirst()
                .map(line -> new TableRecords(AuditDataReader::new, ',', line, "CSV with AuditData in JSON"));
    }
}
