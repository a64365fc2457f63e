// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.charset;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.ashiato.model.Assumption;
import org.ashiato.model.Text;

/**
 * The character set that a file was found to be in.
 *
 * @param charset which
 * @param mark bytes of the byte order mark that the file begins with, 0, 2 or 3; they belong to no line
 * @param sureness how sure
 * @param because from what it was told
 */
public record CharsetFinding(LogCharset charset, int mark, Sureness sureness, Text because) {
    public CharsetFinding {
        requireNonNull(charset, "charset is null");
        requireNonNull(sureness, "sureness is null");
        requireNonNull(because, "because is null");
    }

    /** How sure a finding is. */
    public enum Sureness {
        /** The bytes leave no other sensible reading. */
        CERTAIN,
        /** Another reading is possible and far less likely. */
        LIKELY,
        /** The bytes do not tell. */
        GUESSED
    }

    /** The finding for the record, unless it is certain. */
    public Optional<Assumption> assumption(String subject) {
        return sureness == Sureness.CERTAIN
                ? Optional.empty()
                : Optional.of(new Assumption(subject, "charset", charset.title(), because));
    }
}
