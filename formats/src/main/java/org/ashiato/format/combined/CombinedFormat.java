// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format.combined;

import java.util.Optional;
import org.ashiato.format.FormatToml;
import org.ashiato.model.Claim;
import org.ashiato.model.Dialect;
import org.ashiato.model.EventKind;
import org.ashiato.model.FormatInfo;
import org.ashiato.model.LineParser;
import org.ashiato.model.LogFormat;
import org.ashiato.model.Sample;

/** The common and combined logs of web servers, with or without the virtual host before them. */
public final class CombinedFormat implements LogFormat {
    private static final FormatInfo INFO = FormatToml.beside(CombinedFormat.class);

    @Override
    public FormatInfo info() {
        return INFO;
    }

    @Override
    public Optional<Claim> claim(Sample sample) {
        Dialect dialect = new Combined();
        double share = sample.share(dialect);
        return share > 0 ? Optional.of(new Claim(dialect, share)) : Optional.empty();
    }

    private record Combined() implements Dialect {
        @Override
        public EventKind kind() {
            return EventKind.HTTP;
        }

        @Override
        public LineParser parser() {
            return new CombinedParser();
        }

        @Override
        public String describe() {
            return "[vhost:port] host ident user [time] \"request\" status bytes [\"referrer\" \"agent\"]";
        }
    }
}
