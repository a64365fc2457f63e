// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.closure;

import java.util.Locale;

/** The host of a URL as an indicator gives it; lenient, because indicators are copied from mails. */
final class Urls {
    private Urls() {}

    static String host(String url) {
        int start = url.indexOf("://") + 3;
        int end = start;
        while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        String authority = url.substring(start, end);
        String host = authority.substring(authority.lastIndexOf('@') + 1);
        return host.replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT);
    }
}
