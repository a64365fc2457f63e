// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The institute's case of the range: a year of sign-ins, taken accounts among them, written together with the truth.
 * {@link org.ashiato.testing.institute.Institute} is the way in.
 */
@NullMarked
package org.ashiato.testing.institute;

import org.jspecify.annotations.NullMarked;
