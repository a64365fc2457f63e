// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.institute;

import java.time.YearMonth;
import org.ashiato.testing.range.Bytes;
import org.ashiato.testing.range.Dice;

/**
 * OpenLDAP's slapd at level stats, in syslog. The authentication server looks a name up on one connection and, if it
 * exists, binds as it on another; all that the log says of the client is that server's address.
 */
final class Slapd implements Renderer {
    static final String PEOPLE = "ou=people,dc=tokiwano-ken,dc=go,dc=jp";

    private static final String CLIENT = "10.20.3.11";
    private static final String HOST = " ldap1 slapd[";

    private final Connections connections;
    private final Restarts restarts;
    private final boolean attributes;
    private final boolean classes;
    private int process;

    Slapd(Dice dice) {
        this.connections = new Connections(1000, dice.fork("connections"));
        this.restarts = new Restarts(dice.fork("restarts"));
        this.attributes = dice.chance(.3);
        this.classes = dice.chance(.4);
        this.process = dice.between(900, 4000);
    }

    @Override
    public String file(YearMonth month, boolean last) {
        return last ? "slapd.log" : "slapd.log-" + Stamp.rotated(month);
    }

    @Override
    public void lines(Attempt attempt, Bytes out) {
        long time = attempt.time();
        for (long start = restarts.due(time); start >= 0; start = restarts.due(time)) {
            restart(start, out);
        }
        Connections.Connection search = connections.search();
        int operation = ready(search, time, true, out);
        begin(search, operation, time, out).put("SRCH base=\"").put(PEOPLE).put("\" scope=2 deref=0 filter=\"");
        out.put(classes ? "(&(objectClass=inetOrgPerson)(uid=" : "(uid=").put(attempt.login());
        out.put(classes ? "))\"\n" : ")\"\n");
        if (attributes) {
            begin(search, operation, time, out).put("SRCH attr=uid mail employeeNumber\n");
        }
        boolean unknown = attempt.outcome() == Attempt.Outcome.UNKNOWN;
        begin(search, operation, time, out).put("SEARCH RESULT tag=101 err=0 nentries=");
        out.put(unknown ? '0' : '1').put(" text=\n");
        if (!unknown) {
            bind(attempt, out);
        }
    }

    private void bind(Attempt attempt, Bytes out) {
        long time = attempt.time();
        boolean right = attempt.outcome() == Attempt.Outcome.RIGHT;
        Connections.Connection bind = connections.bind();
        int operation = ready(bind, time, false, out);
        String dn = "\"uid=" + attempt.login() + "," + PEOPLE + "\"";
        begin(bind, operation, time, out).put("BIND dn=").put(dn).put(" method=128\n");
        if (right) {
            begin(bind, operation, time, out).put("BIND dn=").put(dn).put(" mech=SIMPLE ssf=0\n");
        }
        begin(bind, operation, time, out)
                .put("RESULT tag=97 err=")
                .number(right ? 0 : 49)
                .put(" text=\n");
    }

    /** Opens the connection where it is not, or worn; the number of its next operation. */
    private int ready(Connections.Connection connection, long time, boolean service, Bytes out) {
        if (connection.worn()) {
            if (connection.open()) {
                begin(connection, connection.next(), time, out).put("UNBIND\n");
                descriptor(connection, time, out).put("closed\n");
            }
            connections.renew(connection);
            descriptor(connection, time, out)
                    .put("ACCEPT from IP=")
                    .put(CLIENT)
                    .put(':')
                    .number(connections.port());
            out.put(" (IP=0.0.0.0:389)\n");
            if (service) {
                int operation = connection.next();
                String dn = "\"cn=auth,ou=system,dc=tokiwano-ken,dc=go,dc=jp\"";
                begin(connection, operation, time, out).put("BIND dn=").put(dn).put(" method=128\n");
                begin(connection, operation, time, out).put("BIND dn=").put(dn).put(" mech=SIMPLE ssf=0\n");
                begin(connection, operation, time, out).put("RESULT tag=97 err=0 text=\n");
            }
        }
        return connection.next();
    }

    private void restart(long time, Bytes out) {
        head(time, out).put("daemon: shutdown requested and initiated.\n");
        head(time, out).put("slapd shutdown: waiting for 0 operations/tasks to finish\n");
        head(time + Days.SECOND, out).put("slapd stopped.\n");
        process += 8000;
        connections.forget();
        head(time + 40 * Days.SECOND, out).put("@(#) $OpenLDAP: slapd 2.4.44 (May 16 2018 09:55:53) $\n");
        head(time + 41 * Days.SECOND, out).put("slapd starting\n");
    }

    private Bytes begin(Connections.Connection connection, int operation, long time, Bytes out) {
        return head(time, out)
                .put("conn=")
                .number(connection.number())
                .put(" op=")
                .number(operation)
                .put(' ');
    }

    private Bytes descriptor(Connections.Connection connection, long time, Bytes out) {
        return head(time, out)
                .put("conn=")
                .number(connection.number())
                .put(" fd=")
                .number(connection.descriptor())
                .put(' ');
    }

    private Bytes head(long time, Bytes out) {
        Stamp.syslog(time, out);
        return out.put(HOST).number(process).put("]: ");
    }
}
