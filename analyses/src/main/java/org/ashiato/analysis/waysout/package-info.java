/** What the logs at hand cannot exclude, and the log that would. */
@NullMarked
package org.ashiato.analysis.waysout;

import org.jspecify.annotations.NullMarked;
