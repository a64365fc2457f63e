// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format.syslog;

import org.ashiato.format.ByteSearch;
import org.ashiato.format.Decimal;
import org.ashiato.format.SigninColumn;
import org.ashiato.format.SyslogFrame;
import org.ashiato.format.Unmapped;
import org.ashiato.model.EventSink;
import org.ashiato.model.LineParser;
import org.ashiato.model.Verdict;

/** Reads one line of syslog; what its program says is read by that program's reader. */
final class SyslogParser implements LineParser {
    private static final byte[] TRIES = Unmapped.key("tries");
    private static final String REPEATED = "message repeated ";

    private final boolean yearless;
    private final int turns;
    private final SyslogFrame frame = new SyslogFrame();
    private final Unmapped unmapped = new Unmapped();
    private final SshdReader sshd = new SshdReader(unmapped);
    private final DovecotReader dovecot = new DovecotReader(unmapped);
    private final PostfixReader postfix = new PostfixReader();
    private final RadiusReader radius = new RadiusReader(unmapped);
    private final SudoReader sudo = new SudoReader(unmapped);
    private final PamReader pam = new PamReader(unmapped);

    SyslogParser(boolean yearless, int turns) {
        this.yearless = yearless;
        this.turns = turns;
    }

    @Override
    public Verdict parse(byte[] line, int from, int to, EventSink sink) {
        Verdict framed = frame.read(line, from, to);
        if (framed != Verdict.EVENT) {
            return framed;
        }
        Program program = Program.of(frame);
        if (program == Program.NONE) {
            boolean directory = frame.isProgram("slapd")
                    && ByteSearch.begins("conn=", frame.bytes(), frame.messageFrom(), frame.messageTo());
            return directory ? Verdict.OTHER_KIND : Verdict.SKIP;
        }
        if (frame.isYearless() && !yearless) {
            return Verdict.BAD_TIME;
        }
        unmapped.clear();
        byte[] bytes = frame.bytes();
        if (program.isOneProcessASession() && frame.numberFrom() < frame.numberTo()) {
            sink.text(SigninColumn.SESSION, bytes, frame.numberFrom(), frame.numberTo());
        }
        Verdict verdict = message(program, bytes, frame.messageFrom(), frame.messageTo(), sink);
        if (verdict != Verdict.EVENT) {
            return verdict;
        }
        frame.sendTime(sink, turns);
        if (frame.hostFrom() < frame.hostTo()) {
            sink.text(SigninColumn.DST_HOST, bytes, frame.hostFrom(), frame.hostTo());
        }
        unmapped.send(sink, SigninColumn.UNMAPPED);
        return Verdict.EVENT;
    }

    private Verdict message(Program program, byte[] bytes, int from, int to, EventSink sink) {
        if (!ByteSearch.begins(REPEATED, bytes, from, to)) {
            return said(program, bytes, from, to, sink);
        }
        // rsyslog puts equal messages together: "message repeated 3 times: [ Failed password … ]".
        int count = from + REPEATED.length();
        int countTo = ByteSearch.first(bytes, count, to, ' ');
        int open = ByteSearch.find(": [ ", bytes, countTo, to);
        if (open == to || bytes[to - 1] != ']' || Decimal.count(bytes, count, countTo) == Decimal.NONE) {
            return Verdict.SKIP;
        }
        Verdict verdict = said(program, bytes, open + 4, Math.max(open + 4, to - 1), sink);
        if (verdict == Verdict.EVENT) {
            unmapped.json(TRIES, bytes, digits(bytes, count, countTo), countTo);
        }
        return verdict;
    }

    // JSON allows neither a sign nor zeros before a number.
    private static int digits(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to - 1 && (bytes[at] == '0' || bytes[at] == '+' || bytes[at] == '-')) {
            at++;
        }
        return at;
    }

    private Verdict said(Program program, byte[] bytes, int from, int to, EventSink sink) {
        return switch (program) {
            case SSHD -> sshd.read(bytes, from, to, sink);
            case DOVECOT -> dovecot.read(bytes, frame.programFrom(), frame.programTo(), from, to, sink);
            case POSTFIX -> postfix.read(bytes, from, to, sink);
            case RADIUS -> radius.read(bytes, from, to, sink);
            case SUDO -> sudo.read(bytes, from, to, sink);
            case PAM -> pam.read(bytes, frame.programFrom(), frame.programTo(), from, to, sink);
            case NONE -> Verdict.SKIP;
        };
    }
}
