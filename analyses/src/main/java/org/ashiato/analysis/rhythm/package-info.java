/** Tells the rhythm of a program from the hand of a person, by times alone. */
@NullMarked
package org.ashiato.analysis.rhythm;

import org.jspecify.annotations.NullMarked;
