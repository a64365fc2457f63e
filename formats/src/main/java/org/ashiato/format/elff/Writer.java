// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format.elff;

/** Who wrote an extended log; some fields mean other things with each. */
public enum Writer {
    /** A proxy: {@code s-ip} is its own address, {@code cs-uri-stem} may be a whole URL. */
    PROXY,
    /** Internet Information Services: {@code s-ip} is the server asked, blanks in the User-Agent are {@code +}. */
    IIS
}
