// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Locale;
import org.ashiato.model.EventSink;

/** The words of ours that columns of {@code signin} events may hold, each for one column. */
public enum SigninWord {
    /** A sign-in, tried or done. */
    LOGON(SigninColumn.ACTIVITY),
    SUCCESS(SigninColumn.RESULT),
    FAILURE(SigninColumn.RESULT),
    /** The log-in name does not exist. */
    UNKNOWN_ID(SigninColumn.REASON),
    /** The log-in name exists, the password was another. */
    WRONG_PASSWORD(SigninColumn.REASON),
    /** The account is locked or disabled. */
    LOCKED(SigninColumn.REASON),
    /** A second factor was wanting or wrong. */
    MFA(SigninColumn.REASON),
    /** A rule forbade it. */
    POLICY(SigninColumn.REASON),
    OTHER(SigninColumn.REASON);

    private final int column;
    private final byte[] word = name().toLowerCase(Locale.ROOT).getBytes(US_ASCII);

    SigninWord(int column) {
        this.column = column;
    }

    /** Sets the word in its column. */
    public void send(EventSink sink) {
        sink.text(column, word, 0, word.length);
    }
}
