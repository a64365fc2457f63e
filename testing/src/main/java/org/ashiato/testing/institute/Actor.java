// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.institute;

import java.util.function.Consumer;

/** Somebody or something that signs in; it may be asked for each day once, in their order. */
interface Actor {
    /**
     * Does what falls to a day.
     *
     * @param log takes attempts in any order, none of them before the day begins; they may lie after its end
     */
    void day(int day, Consumer<Attempt> log);
}
