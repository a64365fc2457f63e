// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.range;

/** Puts visits into the words of one kind of device. */
interface Renderer {
    /** How many logs it keeps side by side. */
    default int logs() {
        return 1;
    }

    /** The file's name, without date and ending. */
    default String logName(int log) {
        return "access";
    }

    /** The file's ending. */
    default String ending() {
        return ".log";
    }

    /** Which of its logs a visit goes to. */
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
