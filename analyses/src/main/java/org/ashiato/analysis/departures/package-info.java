/** Uploads against the history of their host and their destination. */
@NullMarked
package org.ashiato.analysis.departures;

import org.jspecify.annotations.NullMarked;
