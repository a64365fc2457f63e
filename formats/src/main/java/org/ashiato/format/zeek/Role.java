// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format.zeek;

/** What a field of a Zeek log is used for. */
enum Role {
    TIME,
    /** A text column. */
    TEXT,
    /** A text column, in lower case. */
    LOWER_TEXT,
    /** A number column. */
    COUNT,
    /** Seconds, to a column of microseconds. */
    INTERVAL,
    /** A list, to a column with its elements joined by commas. */
    LIST,
    /** A list, of which the column takes the first element. */
    FIRST,
    /** Whether a handshake was completed, to a column in words; the two forms of log write it differently. */
    ESTABLISHED,
    METHOD,
    HOST,
    URI,
    RESPONDER,
    RESPONDER_PORT,
    /** The name of the log, which JSON lines may carry. */
    PATH,
    /** Kept under its own name. */
    OTHER
}
