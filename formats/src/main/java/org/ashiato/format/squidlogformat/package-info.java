/** Squid's log in any form that its {@code logformat} directive can write. */
@NullMarked
package org.ashiato.format.squidlogformat;

import org.jspecify.annotations.NullMarked;
