// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.model;

import static java.util.Objects.requireNonNull;

/**
 * Something that was settled without the log saying so, and can be overridden.
 *
 * @param subject the source or file it is about
 * @param topic what was settled: zone, year, charset, kind
 * @param value what it was settled to
 * @param because from what it was settled
 */
public record Assumption(String subject, String topic, String value, Text because) {
    public Assumption {
        requireNonNull(subject, "subject is null");
        requireNonNull(topic, "topic is null");
        requireNonNull(value, "value is null");
        requireNonNull(because, "because is null");
    }
}
