/** Measures whole jobs on the range's logs and keeps what was measured, with the machine and the date. */
@NullMarked
package org.ashiato.bench;

import org.jspecify.annotations.NullMarked;
