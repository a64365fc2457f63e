// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.range;

import java.util.List;

/** Puts visits into the words of one kind of device. */
interface Renderer {
    /** Names of the files it writes, without date and ending: most write one. */
    default List<String> logs() {
        return List.of("access");
    }

    /** The file's ending. */
    default String ending() {
        return ".log";
    }

    /** Which of {@link #logs} a visit goes to. */
    default int log(Visit visit) {
        return 0;
    }

    /**
     * What stands at the head of a file.
     *
     * @param time of the first moment in it, UTC milliseconds
     */
    default void header(int log, long time, Bytes out) {}

    /** One line with its end. */
    void line(Visit visit, Bytes out);
}
