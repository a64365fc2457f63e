// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
/** What the API tells of cases and takes down for them. */
@NullMarked
package org.ashiato.server.api;

import org.jspecify.annotations.NullMarked;
