/** Tests of trials of passwords and IDs. */
@NullMarked
package org.ashiato.analysis.actor;

import org.jspecify.annotations.NullMarked;
