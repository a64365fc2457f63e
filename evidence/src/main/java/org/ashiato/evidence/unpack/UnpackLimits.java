// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.unpack;

/**
 * How far unpacking goes.
 *
 * @param depth containers inside one another; a {@code .tar.gz} counts two
 * @param leafBytes bytes of one unpacked file
 * @param ratio unpacked bytes for each packed one; logs reach some hundreds, bombs begin at a thousand
 * @param ratioFrom unpacked bytes of one container or entry from which on the ratio is watched
 * @param totalFrom unpacked bytes of one received file, all layers counted, from which on its ratio is watched
 * @param entries entries in all archives of one received file
 * @param zipInMemory bytes up to which a ZIP inside another container is held in memory, to read its directory
 */
public record UnpackLimits(
        int depth, long leafBytes, int ratio, long ratioFrom, long totalFrom, long entries, int zipInMemory) {
    public UnpackLimits {
        if (depth < 1
                || leafBytes < 1
                || ratio < 1
                || ratioFrom < 0
                || totalFrom < 0
                || entries < 1
                || zipInMemory < 1024) {
            throw new IllegalArgumentException("a limit is too small");
        }
    }

    /** Eight deep, 1 TiB a file, 1000:1 after 64 MiB (1 GiB in all), a million entries, ZIPs of 16 MiB in memory. */
    public static UnpackLimits standard() {
        return new UnpackLimits(8, 1L << 40, 1000, 64L << 20, 1L << 30, 1_000_000, 16 << 20);
    }
}
