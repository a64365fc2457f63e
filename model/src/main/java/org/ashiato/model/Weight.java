// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.model;

import static java.util.Objects.requireNonNull;

/**
 * One named piece of evidence for or against a suspicion, as it is shown to users.
 *
 * @param name stable name such as {@code "rhythm"} or {@code "prevalence"}
 * @param nats log-odds it adds, natural logarithm; above 0 speaks for suspicion, below 0 for innocence
 * @param said the numbers that made it, in words
 */
public record Weight(String name, double nats, Text said) {
    public Weight {
        requireNonNull(name, "name is null");
        requireNonNull(said, "said is null");
    }
}
