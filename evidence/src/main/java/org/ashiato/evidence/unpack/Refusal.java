// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.unpack;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Something that was not unpacked, or not to its end.
 *
 * @param chain the names that lead to it, from the received file inward; hostile text
 * @param reason why
 * @param offset bytes of it that were unpacked before; -1 where it was not begun
 * @param detail what exactly, in a few technical words; may hold hostile text; may be empty
 */
public record Refusal(List<String> chain, Reason reason, long offset, String detail) {
    public Refusal {
        chain = List.copyOf(chain);
        requireNonNull(reason, "reason is null");
        requireNonNull(detail, "detail is null");
    }
}
