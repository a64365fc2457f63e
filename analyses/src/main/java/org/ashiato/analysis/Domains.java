// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis;

import com.google.common.net.InetAddresses;
import com.google.common.net.InternetDomainName;

/** Registered domains, by the public suffix list that Guava carries. */
public final class Domains {
    private Domains() {}

    /**
     * The domain that somebody registered: {@code example.co.jp} for {@code www.example.co.jp}. An address, a
     * public suffix and what is no name at all give themselves.
     */
    public static String registered(String destination) {
        if (InetAddresses.isInetAddress(destination) || !InternetDomainName.isValid(destination)) {
            return destination;
        }
        InternetDomainName name = InternetDomainName.from(destination);
        return name.isUnderPublicSuffix() ? name.topPrivateDomain().toString() : destination;
    }
}
