// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
/** Who used the accounts, as far as habits tell: hours, weekdays, programs, kinds of addresses, one or several. */
@NullMarked
package org.ashiato.analysis.actor;

import org.jspecify.annotations.NullMarked;
