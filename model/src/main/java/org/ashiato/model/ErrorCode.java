// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.model;

/** What can go wrong for a user, by whose hand it can be mended; the exit code follows from it. */
public enum ErrorCode {
    /** The command or one of its options cannot be understood. */
    USAGE(2),
    /** A file that the user named is missing, not readable or not what it should be. */
    INPUT(3),
    /** The case folder is not one, is of another version, or is held by another run. */
    CASE(4),
    /** Evidence, events, ledger or findings are not as recorded. */
    INTEGRITY(5),
    /** Memory, disk or a limit ran out. */
    RESOURCES(6),
    /** A fault of Ashiato itself. */
    INTERNAL(70);

    private final int exitCode;

    ErrorCode(int exitCode) {
        this.exitCode = exitCode;
    }

    /** The exit code of a command that ends with this error. */
    public int exitCode() {
        return exitCode;
    }
}
