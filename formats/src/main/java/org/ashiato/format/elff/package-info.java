/** The W3C extended log file format, as proxies write it; also the reader that {@code iis} uses. */
@NullMarked
package org.ashiato.format.elff;

import org.jspecify.annotations.NullMarked;
