@NullMarked
package org.ashiato.cases.report;

import org.jspecify.annotations.NullMarked;
