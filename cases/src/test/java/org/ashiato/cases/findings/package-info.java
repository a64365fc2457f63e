@NullMarked
package org.ashiato.cases.findings;

import org.jspecify.annotations.NullMarked;
