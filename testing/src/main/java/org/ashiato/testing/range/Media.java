// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.range;

/** Content types that replies have. */
enum Media {
    HTML("text/html"),
    CSS("text/css"),
    SCRIPT("application/x-javascript"),
    GIF("image/gif"),
    JPEG("image/jpeg"),
    PNG("image/png"),
    JSON("application/json"),
    XML("text/xml"),
    PLAIN("text/plain"),
    BINARY("application/octet-stream"),
    CRL("application/pkix-crl"),
    OCSP("application/ocsp-response"),
    PDF("application/pdf"),
    NONE("-");

    private final byte[] bytes;

    Media(String text) {
        this.bytes = Texts.ascii(text);
    }

    byte[] bytes() {
        return bytes;
    }
}
