// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.institute;

/**
 * A stay away from home.
 *
 * @param from first day
 * @param to last day
 */
record Trip(int from, int to, Line line) {
    boolean on(int day) {
        return from <= day && day <= to;
    }
}
