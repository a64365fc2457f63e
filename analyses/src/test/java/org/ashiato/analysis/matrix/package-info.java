// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.ashiato.analysis.matrix;

import org.jspecify.annotations.NullMarked;
