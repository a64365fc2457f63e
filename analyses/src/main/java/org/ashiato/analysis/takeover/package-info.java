/** From what is known of sign-ins to the accounts that were taken and the addresses they were used from. */
@NullMarked
package org.ashiato.analysis.takeover;

import org.jspecify.annotations.NullMarked;
