// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.institute;

/**
 * One sign-in, tried or done, or a look into shared folders.
 *
 * @param time UTC milliseconds
 * @param login as typed
 * @param agent the program, "" where the service does not hear of it
 * @param part which part of the intrusion it belongs to: a stage from 1, {@link #NONE}, or {@link #TRIAL}
 */
record Attempt(
        long time,
        String login,
        Outcome outcome,
        Service service,
        Reach reach,
        Address address,
        String agent,
        int part) {
    static final int NONE = 0;
    static final int TRIAL = -1;

    /** What came of it. */
    enum Outcome {
        RIGHT,
        WRONG,
        UNKNOWN
    }

    /** What it was for. */
    enum Service {
        WEB,
        IMAP,
        /** Shared folders, by somebody who is signed in already. */
        FILES,
        /** Anything behind the authentication server but mail. */
        INTRANET
    }

    /** Which of the two logs it can be in; a browser that still holds a session does not trouble the directory. */
    enum Reach {
        MAIL,
        DIRECTORY,
        BOTH
    }

    boolean signIn() {
        return service != Service.FILES;
    }
}
