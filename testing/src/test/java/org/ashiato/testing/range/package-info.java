// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
/** Tests of the range. */
@NullMarked
package org.ashiato.testing.range;

import org.jspecify.annotations.NullMarked;
