/** Keycloak's events. */
@NullMarked
package org.ashiato.format.keycloak;

import org.jspecify.annotations.NullMarked;
