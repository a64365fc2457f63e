/** Intake: what is received, hashed, kept, recognised, read in parallel, and recorded. */
@NullMarked
package org.ashiato.evidence;

import org.jspecify.annotations.NullMarked;
