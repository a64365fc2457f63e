// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format.ds389;

import java.util.Optional;
import org.ashiato.format.FormatToml;
import org.ashiato.model.Claim;
import org.ashiato.model.Dialect;
import org.ashiato.model.EventKind;
import org.ashiato.model.FormatInfo;
import org.ashiato.model.LineParser;
import org.ashiato.model.LogFormat;
import org.ashiato.model.Sample;

/** The access log of 389 Directory Server (Red Hat, Fedora, once Netscape and Sun). */
public final class Ds389Format implements LogFormat {
    private static final FormatInfo INFO = FormatToml.beside(Ds389Format.class);

    @Override
    public FormatInfo info() {
        return INFO;
    }

    @Override
    public Optional<Claim> claim(Sample sample) {
        Dialect dialect = new Lines();
        double share = sample.share(dialect);
        return share > 0 ? Optional.of(new Claim(dialect, share)) : Optional.empty();
    }

    private record Lines() implements Dialect {
        @Override
        public EventKind kind() {
            return EventKind.DIRECTORY;
        }

        @Override
        public LineParser parser() {
            return new Ds389Parser();
        }

        @Override
        public String describe() {
            return "[time] conn op request or result";
        }
    }
}
