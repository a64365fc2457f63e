// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.institute;

import java.time.YearMonth;
import org.ashiato.testing.range.Bytes;
import org.ashiato.testing.range.Dice;

/** Dovecot in syslog: no year, no user agent; the webmail hands the client's address on. */
final class Dovecot implements Renderer {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    private final Dice dice;

    Dovecot(Dice dice) {
        this.dice = dice;
    }

    @Override
    public boolean shows(Attempt attempt) {
        return attempt.signIn();
    }

    @Override
    public String file(YearMonth month, boolean last) {
        return last ? "maillog" : "maillog-" + Stamp.rotated(month);
    }

    @Override
    public void lines(Attempt attempt, Bytes out) {
        boolean right = attempt.outcome() == Attempt.Outcome.RIGHT;
        Stamp.syslog(attempt.time(), out);
        out.put(" mail1 dovecot: imap-login: ");
        if (right) {
            out.put("Login: ");
        } else {
            out.put("Disconnected (auth failed, 1 attempts in ")
                    .number(dice.between(2, 4))
                    .put(" secs): ");
        }
        out.put("user=<")
                .put(attempt.login())
                .put(">, method=PLAIN, rip=")
                .put(attempt.address().text());
        out.put(", lip=10.20.4.8, ");
        if (right) {
            out.put("mpid=").number(dice.between(1000, 32_000)).put(", ");
        }
        out.put("TLS, session=<");
        for (int i = 0; i < 16; i++) {
            out.put(LETTERS.charAt(dice.below(LETTERS.length())));
        }
        out.put(">\n");
    }
}
