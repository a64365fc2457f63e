/** Sign-ins in syslog: sshd, PAM, dovecot, Postfix, FreeRADIUS, sudo. */
@NullMarked
package org.ashiato.format.syslog;

import org.jspecify.annotations.NullMarked;
