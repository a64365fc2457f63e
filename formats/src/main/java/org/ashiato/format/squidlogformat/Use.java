// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format.squidlogformat;

/** What a format code's value is used for. */
enum Use {
    /** Seconds since 1970. */
    SECONDS,
    /** The part of a second that goes with the time. */
    SUBSECOND,
    /** A time of day and date by a pattern. */
    CLOCK,
    /** Seconds and milliseconds at which the request began. */
    START,
    /** A text column. */
    TEXT,
    /** A text column, in lower case. */
    LOWER_TEXT,
    /** A number column. */
    NUMBER,
    /** Milliseconds, to the duration. */
    MILLISECONDS,
    METHOD,
    URL,
    /** The hierarchy code, which says whether the peer is the destination. */
    HIERARCHY,
    PEER,
    /** Kept under its own name. */
    UNMAPPED
}
