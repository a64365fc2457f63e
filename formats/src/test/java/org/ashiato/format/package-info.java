@NullMarked
package org.ashiato.format;

import org.jspecify.annotations.NullMarked;
