// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.leads;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the contacts of one pair were made: paths, methods, user agents. */
final class Manner {
    private final Map<String, Long> endpoints = new HashMap<>();
    private final Map<String, Long> agents = new HashMap<>();
    private long contacts;
    private long posts;
    private long referred;
    private long named;

    void add(
            @Nullable String endpoint, @Nullable String method, @Nullable String agent, long count, long withReferrer) {
        contacts += count;
        referred += withReferrer;
        if (endpoint != null) {
            endpoints.merge(endpoint, count, Long::sum);
        }
        if (agent != null) {
            agents.merge(agent, count, Long::sum);
            named += count;
        }
        if ("POST".equals(method)) {
            posts += count;
        }
    }

    int endpoints() {
        return endpoints.size();
    }

    /** The share of the commonest path among contacts that show a path, 0 where none does. */
    double pathShare() {
        long sum = endpoints.values().stream().mapToLong(Long::longValue).sum();
        long most = endpoints.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return sum == 0 ? 0 : (double) most / sum;
    }

    double postShare() {
        return contacts == 0 ? 0 : (double) posts / contacts;
    }

    double referredShare() {
        return contacts == 0 ? 0 : (double) referred / contacts;
    }

    double namedShare() {
        return contacts == 0 ? 0 : (double) named / contacts;
    }

    /** The user agent of most contacts; ties by name; null where none is named. */
    @Nullable
    String agent() {
        return agents.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.<String, Long>comparingByKey().reversed()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}
