// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Locale;
import org.ashiato.model.EventSink;

/** What a directory server was asked, or answered: the words of the column {@code activity}. */
public enum DirectoryWord {
    /** The server began; connections are numbered anew. */
    START,
    CONNECT,
    BIND,
    SEARCH,
    COMPARE,
    MODIFY,
    ADD,
    DELETE,
    RENAME,
    /** An extended operation, such as a change of password. */
    EXTENDED,
    RESULT;

    private final byte[] word = name().toLowerCase(Locale.ROOT).getBytes(US_ASCII);

    /** Sets the word in its column. */
    public void send(EventSink sink) {
        sink.text(DirectoryColumn.ACTIVITY, word, 0, word.length);
    }
}
