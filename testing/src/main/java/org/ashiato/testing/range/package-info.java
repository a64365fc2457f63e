// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The range: a made-up office with made-up intruders, whose proxy log is written together with the truth about
 * it. {@link org.ashiato.testing.range.Range} is the way in.
 */
@NullMarked
package org.ashiato.testing.range;

import org.jspecify.annotations.NullMarked;
