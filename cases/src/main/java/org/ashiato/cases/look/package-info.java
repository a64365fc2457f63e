// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
/** Closer looks at what the figures of a case show. */
@NullMarked
package org.ashiato.cases.look;

import org.jspecify.annotations.NullMarked;
