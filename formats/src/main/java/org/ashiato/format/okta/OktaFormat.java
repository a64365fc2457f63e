// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format.okta;

import java.util.Optional;
import org.ashiato.format.FormatToml;
import org.ashiato.format.JsonRecords;
import org.ashiato.model.Claim;
import org.ashiato.model.FormatInfo;
import org.ashiato.model.LogFormat;
import org.ashiato.model.Sample;

/** Okta's System Log as its API gives it. */
public final class OktaFormat implements LogFormat {
    private static final FormatInfo INFO = FormatToml.beside(OktaFormat.class);

    @Override
    public FormatInfo info() {
        return INFO;
    }

    @Override
    public Optional<Claim> claim(Sample sample) {
        return JsonRecords.claim(sample, OktaReader::new);
    }
}
