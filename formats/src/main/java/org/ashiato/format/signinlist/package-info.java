/** Tables of sign-ins, their columns guessed from their names. */
@NullMarked
package org.ashiato.format.signinlist;

import org.jspecify.annotations.NullMarked;
