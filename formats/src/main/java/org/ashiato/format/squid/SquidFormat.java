// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format.squid;

import java.util.Optional;
import org.ashiato.format.FormatToml;
import org.ashiato.model.Claim;
import org.ashiato.model.Dialect;
import org.ashiato.model.EventKind;
import org.ashiato.model.FormatInfo;
import org.ashiato.model.LineParser;
import org.ashiato.model.LogFormat;
import org.ashiato.model.Sample;

/** Squid's native access log: {@code %ts.%03tu %6tr %>a %Ss/%03>Hs %<st %rm %ru %[un %Sh/%<a %mt}. */
public final class SquidFormat implements LogFormat {
    private static final FormatInfo INFO = FormatToml.beside(SquidFormat.class);

    @Override
    public FormatInfo info() {
        return INFO;
    }

    @Override
    public Optional<Claim> claim(Sample sample) {
        Dialect dialect = new Native();
        double share = sample.share(dialect);
        return share > 0 ? Optional.of(new Claim(dialect, share)) : Optional.empty();
    }

    private record Native() implements Dialect {
        @Override
        public EventKind kind() {
            return EventKind.HTTP;
        }

        @Override
        public LineParser parser() {
            return new SquidParser();
        }

        @Override
        public String describe() {
            return "time elapsed client code/status bytes method URL user hierarchy/peer type";
        }
    }
}
