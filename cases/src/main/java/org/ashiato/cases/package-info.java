/** The case: from a folder of logs to findings and a report, and back from a statement to its raw lines. */
@NullMarked
package org.ashiato.cases;

import org.jspecify.annotations.NullMarked;
