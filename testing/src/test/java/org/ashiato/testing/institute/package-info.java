// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
/** Holds the institute's case against what its logs say. */
@NullMarked
package org.ashiato.testing.institute;

import org.jspecify.annotations.NullMarked;
