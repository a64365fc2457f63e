// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format;

import java.util.Collection;
import org.ashiato.model.EventSink;
import org.ashiato.model.Verdict;

/** Makes a {@code signin} event of one record's values, however the record was written. One parser's own. */
public interface RecordReader {
    /** The names of the values it asks for. */
    Collection<String> names();

    /** The name that it asks for, of what a record calls {@code logged}; the same where it asks for no other. */
    default String nameOf(String logged) {
        return logged;
    }

    /** Reads a record; all it leaves in {@code values} is kept as unmapped where it sends them. */
    Verdict read(NamedValues values, EventSink sink);
}
