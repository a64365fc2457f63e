// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format.syslog;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.ashiato.format.Authority;
import org.ashiato.format.ByteSearch;
import org.ashiato.format.SigninColumn;
import org.ashiato.format.SigninWord;
import org.ashiato.model.EventSink;

/** Sets what the programs' sign-ins have in common. */
final class Tell {
    private static final byte[] ATTEMPT = ascii("attempt");
    private static final String MAPPED = "::ffff:";

    private Tell() {}

    /** A word made ready to be set. */
    static byte[] ascii(String word) {
        return word.getBytes(US_ASCII);
    }

    static void word(EventSink sink, int column, byte[] word) {
        sink.text(column, word, 0, word.length);
    }

    /** A try that succeeded. */
    static void success(EventSink sink) {
        SigninWord.LOGON.send(sink);
        SigninWord.SUCCESS.send(sink);
    }

    /** A try that failed. */
    static void failure(EventSink sink) {
        SigninWord.LOGON.send(sink);
        SigninWord.FAILURE.send(sink);
    }

    /** A failure told by a line that may stand beside the tries themselves, so it counts only where none does. */
    static void attempt(EventSink sink) {
        word(sink, SigninColumn.ACTIVITY, ATTEMPT);
        SigninWord.FAILURE.send(sink);
    }

    /** Sets a text unless it is empty. */
    static void text(EventSink sink, int column, byte[] bytes, int from, int to) {
        if (from < to) {
            sink.text(column, bytes, from, to);
        }
    }

    /** Sets where it came from; an IPv4 address written as one of IPv6 is told as IPv4. */
    static void address(EventSink sink, byte[] bytes, int from, int to) {
        boolean mapped = ByteSearch.begins(MAPPED, bytes, from, to)
                && ByteSearch.first(bytes, from + MAPPED.length(), to, ':') == to
                && Authority.isAddress(bytes, from + MAPPED.length(), to);
        int start = mapped ? from + MAPPED.length() : from;
        if (start < to && !ByteSearch.is("UNKNOWN", bytes, start, to)) {
            sink.lowerText(SigninColumn.SRC_ADDRESS, bytes, start, to);
        }
    }
}
