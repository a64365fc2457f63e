/** Any delimited or JSON-lines log, by a mapping file that the user writes. */
@NullMarked
package org.ashiato.format.mapping;

import org.jspecify.annotations.NullMarked;
