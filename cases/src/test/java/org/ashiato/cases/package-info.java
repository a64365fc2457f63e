@NullMarked
package org.ashiato.cases;

import org.jspecify.annotations.NullMarked;
