@NullMarked
package org.ashiato.analysis;

import org.jspecify.annotations.NullMarked;
