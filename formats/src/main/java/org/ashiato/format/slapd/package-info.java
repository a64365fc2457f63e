/** OpenLDAP's slapd at log level stats. */
@NullMarked
package org.ashiato.format.slapd;

import org.jspecify.annotations.NullMarked;
