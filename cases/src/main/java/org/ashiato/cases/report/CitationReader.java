// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases.report;

import org.ashiato.model.SourceRef;

/** Reads the raw lines behind citations out of the evidence. */
@FunctionalInterface
public interface CitationReader {
    /** The line at a place, with a few neighbours; fails where the evidence has no such place. */
    CitedLine at(SourceRef ref);
}
