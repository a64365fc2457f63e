// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.closure;

import java.util.Collection;
import java.util.List;

/** Where the closure gets destinations from. */
interface Sites {
    /** Destinations by name; those that nobody contacted are left out. */
    List<Site> named(Collection<String> destinations);

    /** The destinations that terminals contacted and that are not everybody's. */
    List<String> touched(Collection<String> hosts);
}
