/** Ranks every host and destination by machine rhythm, without outside knowledge. */
@NullMarked
package org.ashiato.analysis.leads;

import org.jspecify.annotations.NullMarked;
