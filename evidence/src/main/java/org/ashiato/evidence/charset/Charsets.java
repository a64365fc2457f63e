// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.ashiato.model.Assumption;

/** SHIM, replaced when the charset package lands. */
public final class Charsets {
    public record Decision(Charset charset) {
        public Optional<Assumption> assumption(String subject) {
            return Optional.empty();
        }
    }

    public static Decision decide(byte[] head) {
        return new Decision(StandardCharsets.UTF_8);
    }
}
