// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.range;

/** What the proxy did with a request. */
enum Action {
    MISS("TCP_MISS", "TCP_NC_MISS"),
    HIT("TCP_HIT", "TCP_HIT"),
    MEMORY_HIT("TCP_MEM_HIT", "TCP_MEM_HIT"),
    REFRESHED("TCP_REFRESH_UNMODIFIED", "TCP_RESCAN_HIT"),
    DENIED("TCP_DENIED", "TCP_DENIED"),
    TUNNEL("TCP_TUNNEL", "TCP_TUNNELED"),
    ABORTED("TCP_MISS_ABORTED", "TCP_ERR_MISS");

    private final byte[] squid;
    private final byte[] blueCoat;

    Action(String squid, String blueCoat) {
        this.squid = Texts.ascii(squid);
        this.blueCoat = Texts.ascii(blueCoat);
    }

    byte[] squid() {
        return squid;
    }

    byte[] blueCoat() {
        return blueCoat;
    }

    /** Whether the proxy went out to the destination. */
    boolean forwarded() {
        return switch (this) {
            case MISS, REFRESHED, TUNNEL, ABORTED -> true;
            case HIT, MEMORY_HIT, DENIED -> false;
        };
    }
}
