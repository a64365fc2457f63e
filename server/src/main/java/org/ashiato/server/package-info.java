// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
/** The workspace: the HTTP API under /api/v1, and the page it serves. */
@NullMarked
package org.ashiato.server;

import org.jspecify.annotations.NullMarked;
