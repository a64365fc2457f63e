// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
/** Long work: queued, told of as it goes on, taken up again after a restart. */
@NullMarked
package org.ashiato.server.work;

import org.jspecify.annotations.NullMarked;
