/** The W3C extended log of Internet Information Services, a web server. */
@NullMarked
package org.ashiato.format.iis;

import org.jspecify.annotations.NullMarked;
