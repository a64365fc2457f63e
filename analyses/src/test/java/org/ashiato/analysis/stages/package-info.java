/** Tests of trials of passwords and IDs. */
@NullMarked
package org.ashiato.analysis.stages;

import org.jspecify.annotations.NullMarked;
