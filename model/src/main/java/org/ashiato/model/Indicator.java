// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.model;

import static java.util.Objects.requireNonNull;

/**
 * One observable that intelligence calls bad (an IOC).
 *
 * @param kind what it is
 * @param value as it is matched: host names and addresses in lower case, URLs as given
 * @param line line number in the list it came from, from 1
 */
public record Indicator(Kind kind, String value, int line) {
    public Indicator {
        requireNonNull(kind, "kind is null");
        requireNonNull(value, "value is null");
    }

    /** What an indicator names. */
    public enum Kind {
        HOST,
        ADDRESS,
        ACCOUNT,
        URL
    }
}
