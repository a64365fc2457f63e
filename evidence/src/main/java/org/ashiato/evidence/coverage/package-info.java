// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
/** When each source really logged: its volume, its rhythm, and the gaps (欠損) that break the rhythm. */
@NullMarked
package org.ashiato.evidence.coverage;

import org.jspecify.annotations.NullMarked;
