// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format.syslog;

import org.ashiato.format.ByteSearch;
import org.ashiato.format.SigninColumn;
import org.ashiato.format.SigninWord;
import org.ashiato.format.Unmapped;
import org.ashiato.model.EventSink;
import org.ashiato.model.Verdict;

/** Reads sudo: {@code NAME : 3 incorrect password attempts ; TTY=pts/0 ; PWD=/ ; USER=root ; COMMAND=/bin/sh}. */
final class SudoReader {
    private static final byte[] SERVICE = Tell.ascii("sudo");
    private static final byte[] TRIES = Unmapped.key("tries");

    private final Unmapped unmapped;

    SudoReader(Unmapped unmapped) {
        this.unmapped = unmapped;
    }

    Verdict read(byte[] bytes, int from, int to, EventSink sink) {
        int nameTo = ByteSearch.find(" : ", bytes, from, to);
        int text = nameTo + 3;
        int terminal = ByteSearch.find("TTY=", bytes, nameTo, to);
        int user = ByteSearch.find(" ; USER=", bytes, terminal, to);
        if (user == to || ByteSearch.first(bytes, from, nameTo, ' ') < nameTo) {
            return Verdict.SKIP;
        }
        if (terminal == text) {
            Tell.success(sink);
        } else {
            Tell.failure(sink);
            int textTo = Math.max(text, terminal - 3);
            int count = ByteSearch.first(bytes, text, textTo, ' ');
            boolean password = ByteSearch.begins(" incorrect password attempt", bytes, count, textTo);
            (password ? SigninWord.WRONG_PASSWORD : SigninWord.POLICY).send(sink);
            if (password && count == text + 1 && bytes[text] >= '1' && bytes[text] <= '9') {
                unmapped.json(TRIES, bytes, text, count);
            }
            Tell.text(sink, SigninColumn.STATUS_DETAIL, bytes, text, textTo);
        }
        Tell.word(sink, SigninColumn.SERVICE, SERVICE);
        Tell.text(sink, SigninColumn.USER_NAME, bytes, from, nameTo);
        if (ByteSearch.findLast(" ; USER=", bytes, terminal, to) == user) {
            // A folder or a command may hold the same words.
            Tell.text(sink, SigninColumn.TARGET, bytes, user + 8, ByteSearch.first(bytes, user + 8, to, ' '));
        }
        return Verdict.EVENT;
    }
}
