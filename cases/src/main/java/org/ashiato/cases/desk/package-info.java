// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
/** What people add to a case by hand: notes, verdicts on findings, findings of their own; all in the ledger. */
@NullMarked
package org.ashiato.cases.desk;

import org.jspecify.annotations.NullMarked;
