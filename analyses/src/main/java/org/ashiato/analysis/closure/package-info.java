/** The pivot from a few known-bad things to the whole scope, to a fixed point. */
@NullMarked
package org.ashiato.analysis.closure;

import org.jspecify.annotations.NullMarked;
