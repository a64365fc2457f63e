// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format.iis;

import java.util.Optional;
import org.ashiato.format.FormatToml;
import org.ashiato.format.elff.ExtendedLog;
import org.ashiato.format.elff.Writer;
import org.ashiato.model.Claim;
import org.ashiato.model.FormatInfo;
import org.ashiato.model.LogFormat;
import org.ashiato.model.Sample;

/** The W3C extended log of IIS. */
public final class IisFormat implements LogFormat {
    private static final FormatInfo INFO = FormatToml.beside(IisFormat.class);

    @Override
    public FormatInfo info() {
        return INFO;
    }

    @Override
    public Optional<Claim> claim(Sample sample) {
        return ExtendedLog.claim(sample, Writer.IIS);
    }
}
