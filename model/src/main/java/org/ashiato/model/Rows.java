// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.model;

import org.jspecify.annotations.Nullable;

/** The rows of a query, one after another; valid only inside the call that handed them out. Columns count from 0. */
public interface Rows {
    /** Goes to the next row; false after the last. */
    boolean next();

    /** A whole number; 0 where null. Timestamps come as microseconds since 1970 UTC where the SQL asks for epoch_us. */
    long number(int column);

    /** A floating-point number; 0 where null. */
    double decimal(int column);

    /** A text, or null. */
    @Nullable
    String text(int column);

    /** Whether the column is null in this row. */
    boolean isNull(int column);
}
