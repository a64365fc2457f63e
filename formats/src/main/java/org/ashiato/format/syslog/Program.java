// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format.syslog;

import org.ashiato.format.ByteSearch;
import org.ashiato.format.SyslogFrame;

/** The programs whose messages tell of sign-ins. */
enum Program {
    SSHD,
    DOVECOT,
    POSTFIX,
    RADIUS,
    SUDO,
    /** Any program, where PAM speaks in its name. */
    PAM,
    NONE;

    /** Whether one process serves one person at a time, so that its number tells which lines belong together. */
    boolean isOneProcessASession() {
        return switch (this) {
            case SSHD, SUDO, PAM -> true;
            case DOVECOT, POSTFIX, RADIUS, NONE -> false;
        };
    }

    /** Whose message it is. */
    static Program of(SyslogFrame frame) {
        byte[] bytes = frame.bytes();
        int from = frame.programFrom();
        int to = frame.programTo();
        if (from == to) {
            return ByteSearch.begins("Auth: ", bytes, frame.messageFrom(), frame.messageTo()) ? RADIUS : NONE;
        }
        Program named = named(bytes, from, to);
        boolean pam = named == NONE
                && (ByteSearch.begins("pam_", bytes, frame.messageFrom(), frame.messageTo())
                        || ByteSearch.begins("(pam_", bytes, frame.messageFrom(), frame.messageTo()));
        return pam ? PAM : named;
    }

    private static Program named(byte[] bytes, int from, int to) {
        return switch (bytes[from]) {
            case 's' ->
                ByteSearch.is("sshd", bytes, from, to) || ByteSearch.is("sshd-session", bytes, from, to)
                        ? SSHD
                        : ByteSearch.is("sudo", bytes, from, to) ? SUDO : isLogin(bytes, from, to) ? DOVECOT : NONE;
            case 'd' -> ByteSearch.is("dovecot", bytes, from, to) ? DOVECOT : NONE;
            case 'a' ->
                ByteSearch.is("auth", bytes, from, to) || ByteSearch.is("auth-worker", bytes, from, to)
                        ? DOVECOT
                        : NONE;
            case 'i', 'm' -> isLogin(bytes, from, to) ? DOVECOT : NONE;
            case 'p' -> isLogin(bytes, from, to) ? DOVECOT : isSmtpd(bytes, from, to) ? POSTFIX : NONE;
            case 'r' -> ByteSearch.is("radiusd", bytes, from, to) ? RADIUS : NONE;
            case 'f' -> ByteSearch.is("freeradius", bytes, from, to) ? RADIUS : NONE;
            default -> NONE;
        };
    }

    /** dovecot's {@code imap-login}, {@code pop3-login}, {@code submission-login}, {@code managesieve-login}. */
    private static boolean isLogin(byte[] bytes, int from, int to) {
        return ByteSearch.ends("-login", bytes, from, to);
    }

    /** {@code postfix/smtpd}, {@code postfix/submission/smtpd}, {@code postfix-incoming/smtpd}. */
    private static boolean isSmtpd(byte[] bytes, int from, int to) {
        return ByteSearch.begins("postfix", bytes, from, to) && ByteSearch.ends("/smtpd", bytes, from, to);
    }
}
