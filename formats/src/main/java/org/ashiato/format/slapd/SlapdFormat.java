// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format.slapd;

import java.util.Optional;
import org.ashiato.format.FormatToml;
import org.ashiato.format.SyslogFrame;
import org.ashiato.format.YearTurns;
import org.ashiato.model.Claim;
import org.ashiato.model.Dialect;
import org.ashiato.model.EventKind;
import org.ashiato.model.FormatInfo;
import org.ashiato.model.LineParser;
import org.ashiato.model.LogFormat;
import org.ashiato.model.Sample;

/** OpenLDAP's slapd at log level stats, through syslog or in its own log file. */
public final class SlapdFormat implements LogFormat {
    private static final FormatInfo INFO = FormatToml.beside(SlapdFormat.class);

    @Override
    public FormatInfo info() {
        return INFO;
    }

    /** A file belongs here where most of its messages are slapd's; those of programs that tell of sign-ins are not read. */
    @Override
    public Optional<Claim> claim(Sample sample) {
        SyslogFrame frame = new SyslogFrame();
        boolean yearless = false;
        int own = 0;
        int others = 0;
        for (byte[] line : sample.lines()) {
            if (SlapdStamp.isOne(line, 0, line.length)) {
                own++;
            } else if (frame.read(line, 0, line.length).isReject()) {
                continue;
            } else if (frame.isProgram("slapd")) {
                own++;
            } else {
                others++;
            }
            yearless |= frame.isYearless();
        }
        if (own == 0 || own < others) {
            return Optional.empty();
        }
        Dialect dialect = new Lines(yearless, YearTurns.NONE);
        double share = sample.share(dialect);
        return share > 0 ? Optional.of(new Claim(dialect, share)) : Optional.empty();
    }

    private record Lines(boolean yearless, YearTurns turns) implements Dialect {
        @Override
        public EventKind kind() {
            return EventKind.DIRECTORY;
        }

        @Override
        public LineParser parser() {
            return new SlapdParser(yearless, turns.turns());
        }

        @Override
        public int directiveByte() {
            return yearless ? EVERY_LINE : -1;
        }

        @Override
        public Dialect after(byte[] bytes, int from, int to) {
            YearTurns now = turns.after(bytes, from, to);
            return now.equals(turns) ? this : new Lines(yearless, now);
        }

        @Override
        public String describe() {
            return yearless ? "time without year, conn op request or result" : "time, conn op request or result";
        }
    }
}
