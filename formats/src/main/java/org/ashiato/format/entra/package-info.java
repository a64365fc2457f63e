/** Sign-ins of Microsoft Entra ID. */
@NullMarked
package org.ashiato.format.entra;

import org.jspecify.annotations.NullMarked;
