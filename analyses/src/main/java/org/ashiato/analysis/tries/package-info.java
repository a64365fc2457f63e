// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
/** How often each ID was tried, and when: what the figures of tries draw, and what it says of accounts that were taken. */
@NullMarked
package org.ashiato.analysis.tries;

import org.jspecify.annotations.NullMarked;
