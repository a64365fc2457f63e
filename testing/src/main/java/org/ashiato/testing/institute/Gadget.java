// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.institute;

/** A machine with its program, whose version moves on. */
@FunctionalInterface
interface Gadget {
    String agent(int day);
}
