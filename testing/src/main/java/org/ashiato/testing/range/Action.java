// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.range;

/** What the proxy did with a request. */
enum Action {
    MISS("TCP_MISS"),
    HIT("TCP_HIT"),
    MEMORY_HIT("TCP_MEM_HIT"),
    REFRESHED("TCP_REFRESH_UNMODIFIED"),
    DENIED("TCP_DENIED"),
    TUNNEL("TCP_TUNNEL"),
    ABORTED("TCP_MISS_ABORTED");

    private final byte[] squid;

    Action(String squid) {
        this.squid = Texts.ascii(squid);
    }

    byte[] squid() {
        return squid;
    }

    /** Whether the proxy went out to the destination. */
    boolean forwarded() {
        return switch (this) {
            case MISS, REFRESHED, TUNNEL, ABORTED -> true;
            case HIT, MEMORY_HIT, DENIED -> false;
        };
    }
}
