/** The only place that knows DuckDB, Parquet and Iceberg: writes events, and asks SQL of them. */
@NullMarked
package org.ashiato.store;

import org.jspecify.annotations.NullMarked;
