/** Tests of trials of passwords and IDs. */
@NullMarked
package org.ashiato.analysis.trials;

import org.jspecify.annotations.NullMarked;
