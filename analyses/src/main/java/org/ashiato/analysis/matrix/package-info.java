/** Infected terminals by hour and destination (pension figure 2). */
@NullMarked
package org.ashiato.analysis.matrix;

import org.jspecify.annotations.NullMarked;
