// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
/** Who may come in and what they may do. */
@NullMarked
package org.ashiato.server.access;

import org.jspecify.annotations.NullMarked;
