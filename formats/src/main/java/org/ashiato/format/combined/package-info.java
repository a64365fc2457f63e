/** The common and combined logs of Apache httpd, nginx and other web servers. */
@NullMarked
package org.ashiato.format.combined;

import org.jspecify.annotations.NullMarked;
