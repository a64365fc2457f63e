// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.institute;

import java.time.YearMonth;
import org.ashiato.testing.range.Bytes;

/** Puts attempts into the words of one server. */
interface Renderer {
    /** Whether it logs such a thing at all. */
    default boolean shows(Attempt attempt) {
        return true;
    }

    /**
     * The file that holds a month.
     *
     * @param last whether it is the one still being written when the logs were taken
     */
    String file(YearMonth month, boolean last);

    /** What stands at the head of a file. */
    default void header(Bytes out) {}

    /** The lines about one attempt, with their ends. */
    void lines(Attempt attempt, Bytes out);
}
