/** Squid's native access log. */
@NullMarked
package org.ashiato.format.squid;

import org.jspecify.annotations.NullMarked;
