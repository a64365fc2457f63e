@NullMarked
package org.ashiato.analysis.tries;

import org.jspecify.annotations.NullMarked;
