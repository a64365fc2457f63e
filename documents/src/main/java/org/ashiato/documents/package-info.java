// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
/** Issued versions of the report: numbered, sealed, in the forms that offices pass on. */
@NullMarked
package org.ashiato.documents;

import org.jspecify.annotations.NullMarked;
