// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.closure;

import java.util.List;

/**
 * A destination with all who contacted it.
 *
 * @param domain registered domain
 * @param whole everything together
 * @param paths the paths that more than a chance visit shows
 * @param endpoints how many paths were asked for at all; 0 where the log shows none
 * @param narrow terminals most of whose contacts go to the site's four commonest paths
 */
record Site(String destination, String domain, Unit whole, List<Unit> paths, int endpoints, int narrow) {
    Site {
        paths = List.copyOf(paths);
    }

    /** Whether it looks like a server for programs: its terminals keep to few paths; or, where none shows, poll it. */
    boolean isDedicated() {
        int visitors = whole.visits().size();
        if (endpoints > 0) {
            return narrow >= 0.7 * visitors;
        }
        // Where no paths are logged, who comes now and then may be a reader; only what is polled is for programs.
        long programs = whole.visits().stream()
                .filter(v -> v.contacts() >= 5 && v.rhythm() >= 0)
                .count();
        return visitors <= 2 || programs * 2 >= visitors;
    }
}
