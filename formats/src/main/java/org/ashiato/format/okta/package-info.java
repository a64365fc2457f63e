/** Okta System Log. */
@NullMarked
package org.ashiato.format.okta;

import org.jspecify.annotations.NullMarked;
