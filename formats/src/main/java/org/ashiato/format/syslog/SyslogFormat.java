// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format.syslog;

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

/** Sign-ins that programs tell of through syslog, in a file, in journald's export, or in logs of their own. */
public final class SyslogFormat implements LogFormat {
    private static final FormatInfo INFO = FormatToml.beside(SyslogFormat.class);

    @Override
    public FormatInfo info() {
        return INFO;
    }

    /**
     * A file belongs here where a program of ours speaks in it, even if no sign-in is among the first lines, and
     * fewer of its messages are slapd's than not.
     */
    @Override
    public Optional<Claim> claim(Sample sample) {
        SyslogFrame frame = new SyslogFrame();
        boolean yearless = false;
        int framed = 0;
        int slapd = 0;
        int ours = 0;
        int bad = 0;
        for (byte[] line : sample.lines()) {
            if (line.length == 0) {
                continue;
            }
            if (frame.read(line, 0, line.length).isReject()) {
                bad++;
                continue;
            }
            framed++;
            yearless |= frame.isYearless();
            slapd += frame.isProgram("slapd") ? 1 : 0;
            ours += Program.of(frame) == Program.NONE ? 0 : 1;
        }
        if (ours == 0 || slapd * 2 >= framed) {
            return Optional.empty();
        }
        return Optional.of(new Claim(new Lines(yearless, YearTurns.NONE), (double) framed / (framed + bad)));
    }

    /** Reads sign-ins, for formats in whose files they may stand too. */
    public static LineParser signIns(boolean yearless, int turns) {
        return new SyslogParser(yearless, turns);
    }

    private record Lines(boolean yearless, YearTurns turns) implements Dialect {
        @Override
        public EventKind kind() {
            return EventKind.SIGNIN;
        }

        @Override
        public LineParser parser() {
            return new SyslogParser(yearless, turns.turns());
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
            return yearless ? "time without year, host program message" : "time host program message";
        }
    }
}
