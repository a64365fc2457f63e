// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.range;

import java.util.function.Consumer;

/** Something that a terminal does again and again, or once; it remembers where it was. */
sealed interface Habit permits Browsing, Polling, Episode {
    /** About how many lines it will make in all. */
    double lines();

    /**
     * Goes on until a time. A visit may lie a little after it, none before the end of the call before.
     *
     * @param end UTC milliseconds
     */
    void until(long end, Consumer<Visit> log);
}
