// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.range;

import java.util.List;

/**
 * What somebody reads beside what everybody reads.
 *
 * @param department sites of the department's work
 * @param own sites that only a few people know
 */
record Taste(List<Site> department, List<Site> own) {
    Taste {
        department = List.copyOf(department);
        own = List.copyOf(own);
    }
}
