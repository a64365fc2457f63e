// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
/** Which cases there are. */
@NullMarked
package org.ashiato.server.shelf;

import org.jspecify.annotations.NullMarked;
