// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.institute;

import java.time.YearMonth;
import org.ashiato.testing.range.Bytes;
import org.ashiato.testing.range.Dice;

/** The access log of 389 Directory Server: time with zone and nanoseconds; otherwise as {@link Slapd} tells it. */
final class NetscapeAccess implements Renderer {
    private final Connections connections;
    private final Restarts restarts;

    NetscapeAccess(Dice dice) {
        this.connections = new Connections(1, dice.fork("connections"));
        this.restarts = new Restarts(dice.fork("restarts"));
    }

    @Override
    public String file(YearMonth month, boolean last) {
        return last ? "access" : "access." + Stamp.rotated(month) + "-000012";
    }

    @Override
    public void lines(Attempt attempt, Bytes out) {
        long time = attempt.time();
        while (restarts.due(time) >= 0) {
            connections.forget();
        }
        boolean unknown = attempt.outcome() == Attempt.Outcome.UNKNOWN;
        Connections.Connection search = connections.search();
        int operation = ready(search, time, true, out);
        begin(search, operation, time, out)
                .put("SRCH base=\"")
                .put(Slapd.PEOPLE)
                .put("\" scope=2 filter=\"(uid=");
        out.put(attempt.login()).put(")\" attrs=\"uid mail\"\n");
        result(search, operation, time, 0, 101, unknown ? 0 : 1, out);
        if (!unknown) {
            Connections.Connection bind = connections.bind();
            int binding = ready(bind, time, false, out);
            begin(bind, binding, time, out)
                    .put("BIND dn=\"uid=")
                    .put(attempt.login())
                    .put(",")
                    .put(Slapd.PEOPLE);
            out.put("\" method=128 version=3\n");
            boolean right = attempt.outcome() == Attempt.Outcome.RIGHT;
            result(bind, binding, time, right ? 0 : 49, 97, 0, out);
        }
    }

    private int ready(Connections.Connection connection, long time, boolean service, Bytes out) {
        if (connection.worn()) {
            if (connection.open()) {
                int operation = connection.next();
                begin(connection, operation, time, out).put("UNBIND\n");
                begin(connection, operation, time, out).put("fd=").number(connection.descriptor() + 52);
                out.put(" closed - U1\n");
            }
            connections.renew(connection);
            head(connection, time, out)
                    .put(" fd=")
                    .number(connection.descriptor() + 52)
                    .put(" slot=");
            out.number(connection.descriptor() + 52).put(" connection from 10.20.3.11 to 10.20.3.21\n");
            if (service) {
                int operation = connection.next();
                begin(connection, operation, time, out)
                        .put("BIND dn=\"cn=auth,ou=system,dc=tokiwano-ken,dc=go,dc=jp\"");
                out.put(" method=128 version=3\n");
                result(connection, operation, time, 0, 97, 0, out);
            }
        }
        return connection.next();
    }

    private void result(
            Connections.Connection connection, int operation, long time, int error, int tag, int entries, Bytes out) {
        begin(connection, operation, time, out)
                .put("RESULT err=")
                .number(error)
                .put(" tag=")
                .number(tag);
        out.put(" nentries=").number(entries).put(" etime=0\n");
    }

    private Bytes begin(Connections.Connection connection, int operation, long time, Bytes out) {
        return head(connection, time, out).put(" op=").number(operation).put(' ');
    }

    private Bytes head(Connections.Connection connection, long time, Bytes out) {
        out.put('[');
        Stamp.access(time, out);
        out.put('.').padded(time % Days.SECOND, 3).padded(connections.dice().below(1_000_000), 6);
        return out.put(" +0900] conn=").number(connection.number());
    }
}
