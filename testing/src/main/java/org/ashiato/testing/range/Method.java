// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.range;

import java.util.Locale;

/** HTTP methods in use in the office. */
enum Method {
    GET,
    POST,
    PUT,
    HEAD,
    CONNECT;

    private final byte[] bytes = Texts.ascii(name().toUpperCase(Locale.ROOT));

    byte[] bytes() {
        return bytes;
    }
}
