/** What holds findings against the truth of the range. */
@NullMarked
package org.ashiato.testing;

import org.jspecify.annotations.NullMarked;
