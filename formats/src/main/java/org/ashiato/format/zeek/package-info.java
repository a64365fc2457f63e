/** Zeek's http, conn, dns and ssl logs, as tab-separated text and as JSON lines. */
@NullMarked
package org.ashiato.format.zeek;

import org.jspecify.annotations.NullMarked;
