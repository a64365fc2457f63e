// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format.entra;

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

/** Sign-in logs of Microsoft Entra ID: of Microsoft Graph and Azure Monitor in JSON, of the portal as CSV. */
public final class EntraFormat implements LogFormat {
    private static final FormatInfo INFO = FormatToml.beside(EntraFormat.class);

    @Override
    public FormatInfo info() {
        return INFO;
    }

    @Override
    public Optional<Claim> claim(Sample sample) {
        return table(sample)
                .map(dialect -> new Claim(dialect, sample.share(dialect)))
                .filter(claim -> claim.share() > 0)
                .or(() -> JsonRecords.claim(sample, EntraReader::new));
    }

    private static Optional<Dialect> table(Sample sample) {
        return sample.lines().stream()
                .filter(line -> line.length > 0)
                .findFirst()
                .filter(line -> EntraReader.isTable(new CellReader(',', '"').all(line)))
                .map(line -> new TableRecords(EntraReader::new, ',', line, "CSV of the portal"));
    }
}
