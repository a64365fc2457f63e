/** The access log of 389 Directory Server. */
@NullMarked
package org.ashiato.format.ds389;

import org.jspecify.annotations.NullMarked;
