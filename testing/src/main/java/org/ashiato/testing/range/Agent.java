// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.range;

/** A user agent, "-" where the client names none. */
final class Agent {
    static final Agent NONE = of("-");

    private final byte[] bytes;

    private Agent(byte[] bytes) {
        this.bytes = bytes;
    }

    static Agent of(String text) {
        return new Agent(Texts.ascii(text));
    }

    byte[] bytes() {
        return bytes;
    }
}
