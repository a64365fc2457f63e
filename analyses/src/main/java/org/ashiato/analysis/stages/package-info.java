/** Trials of passwords and log-in names: when they began and ended, from where, and whose passwords they found. */
@NullMarked
package org.ashiato.analysis.stages;

import org.jspecify.annotations.NullMarked;
