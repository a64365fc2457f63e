// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.leads;

/**
 * One terminal and one destination, summed up.
 *
 * @param first microseconds since 1970, as {@code last} and {@code born}
 * @param hosts terminals that contacted the destination
 * @param born when the organisation first contacted it
 */
record Pair(
        String host, String destination, long contacts, long failures, long first, long last, int hosts, long born) {}
