/** Log formats: the registry, and what formats share to read bytes: numbers, times, host names, escapes. */
@NullMarked
package org.ashiato.format;

import org.jspecify.annotations.NullMarked;
