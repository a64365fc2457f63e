// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.model;

import static java.util.Objects.requireNonNull;

/**
 * A log that was not there and would decide a question.
 *
 * @param code stable name in {@code findings.json}, such as {@code "firewall"} or {@code "proxy.bytes_out"}
 * @param title the log and what it would tell, for users
 */
public record Lacking(String code, Text title) {
    public Lacking {
        requireNonNull(code, "code is null");
        requireNonNull(title, "title is null");
    }
}
