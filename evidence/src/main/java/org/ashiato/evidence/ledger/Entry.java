// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.ledger;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * One entry of the ledger.
 *
 * @param n its number, from 1
 * @param at when it was written, UTC, to the microsecond
 * @param who wrote it, as user@host
 * @param what happened: received, stored, analysed, decided, issued …
 * @param body the facts
 */
public record Entry(long n, Instant at, String who, String what, JsonNode body) {
    public Entry {
        requireNonNull(at, "at is null");
        requireNonNull(who, "who is null");
        requireNonNull(what, "what is null");
        requireNonNull(body, "body is null");
    }
}
