// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format.elff;

import java.util.Optional;
import org.ashiato.format.FormatToml;
import org.ashiato.model.Claim;
import org.ashiato.model.FormatInfo;
import org.ashiato.model.LogFormat;
import org.ashiato.model.Sample;

/** The W3C extended log of proxies. */
public final class ElffFormat implements LogFormat {
    private static final FormatInfo INFO = FormatToml.beside(ElffFormat.class);

    @Override
    public FormatInfo info() {
        return INFO;
    }

    @Override
    public Optional<Claim> claim(Sample sample) {
        return ExtendedLog.claim(sample, Writer.PROXY);
    }
}
