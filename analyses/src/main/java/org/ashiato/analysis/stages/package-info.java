// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
/** Stages of what the intruder did with the accounts, and how the passwords of each group came to be known. */
@NullMarked
package org.ashiato.analysis.stages;

import org.jspecify.annotations.NullMarked;
