// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.model;

import java.util.Optional;

/** A log format: recognises its files by their content and reads their lines. Stateless and shared by threads. */
public interface LogFormat {
    /** What the format is, from its {@code format.toml}. */
    FormatInfo info();

    /** Claims the file whose head this is, or not; never throws on any input. */
    Optional<Claim> claim(Sample sample);
}
