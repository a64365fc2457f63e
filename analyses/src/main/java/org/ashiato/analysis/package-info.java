/** The questions that Ashiato puts to events: how one is described, and the list of them. One folder an analysis. */
@NullMarked
package org.ashiato.analysis;

import org.jspecify.annotations.NullMarked;
