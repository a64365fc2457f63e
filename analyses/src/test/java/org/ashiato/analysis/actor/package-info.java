// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
/** Tests of what habits tell of an actor. */
@NullMarked
package org.ashiato.analysis.actor;

import org.jspecify.annotations.NullMarked;
