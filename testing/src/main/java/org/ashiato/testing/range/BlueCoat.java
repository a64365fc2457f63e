// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.range;

/** Blue Coat ProxySG's main log: W3C extended form, UTC, whole seconds, a new header each day. */
final class BlueCoat implements Renderer {
    private static final byte[] SOFTWARE = Texts.ascii("#Software: SGOS 6.5.7.1\n#Version: 1.0\n#Start-Date: ");
    private static final byte[] DATE = Texts.ascii("\n#Date: ");
    private static final byte[] FIELDS = Texts.ascii("""

            #Fields: date time time-taken c-ip cs-username cs-auth-group x-exception-id sc-filter-result \
            cs-categories cs(Referer) sc-status s-action cs-method rs(Content-Type) cs-uri-scheme cs-host cs-uri-port \
            cs-uri-path cs-uri-query cs-uri-extension cs(User-Agent) s-ip sc-bytes cs-bytes x-virus-id
            #Remark: 2414060139 "sg-01" "10.1.0.8" "main"
            """);
    private static final byte[] ALLOWED = Texts.ascii(" - - OBSERVED \"none\" ");
    private static final byte[] REFUSED = Texts.ascii(" - policy_denied DENIED \"Blocked\" ");
    private static final byte[] HTTP = Texts.ascii(" http ");
    private static final byte[] TUNNEL = Texts.ascii(" tcp ");
    private static final byte[] NO_PATH = Texts.ascii(" 443 / - - ");
    private static final byte[] END = Texts.ascii(" 10.1.0.8 ");

    private final Bytes path = new Bytes();
    private long day = Long.MIN_VALUE;

    @Override
    public String logName(int log) {
        return "SG_main";
    }

    @Override
    public void header(int log, long time, Bytes out) {
        day = time / Jst.DAY;
        out.put(SOFTWARE);
        moment(time, out);
        out.put(DATE);
        moment(time, out);
        out.put(FIELDS);
    }

    @Override
    public void line(Visit visit, Bytes out) {
        if (visit.time() / Jst.DAY != day) {
            header(0, visit.time(), out);
        }
        moment(visit.time(), out);
        out.put(' ')
                .number(visit.elapsed())
                .put(' ')
                .put(visit.terminal().address())
                .put(' ');
        out.put(visit.terminal().userBytes()).put(visit.action() == Action.DENIED ? REFUSED : ALLOWED);
        SquidNative.referrer(visit, out);
        out.put(' ')
                .number(visit.status())
                .put(' ')
                .put(visit.action().blueCoat())
                .put(' ');
        out.put(visit.method().bytes()).put(' ').put(visit.media().bytes());
        out.put(visit.method() == Method.CONNECT ? TUNNEL : HTTP)
                .put(visit.url().site().bytes());
        target(visit, out);
        quoted(visit.agent(), out);
        out.put(END)
                .number(visit.received())
                .put(' ')
                .number(visit.sent())
                .put(' ')
                .put('-')
                .put('\n');
    }

    private void target(Visit visit, Bytes out) {
        if (visit.method() == Method.CONNECT) {
            out.put(NO_PATH);
            return;
        }
        path.clear();
        visit.url().path(path);
        int query = path.indexOf('?');
        int pathEnd = query < 0 ? path.size() : query;
        out.put(' ').number(80).put(' ').put(path, 0, pathEnd).put(' ');
        if (query < 0) {
            out.put('-');
        } else {
            out.put(path, query, path.size());
        }
        int dot = path.lastIndexOf('.', pathEnd);
        out.put(' ');
        if (dot < 0) {
            out.put('-');
        } else {
            out.put(path, dot + 1, pathEnd);
        }
        out.put(' ');
    }

    private static void quoted(Agent agent, Bytes out) {
        if (agent == Agent.NONE) {
            out.put('-');
        } else {
            out.put('"').put(agent.bytes()).put('"');
        }
    }

    private static void moment(long time, Bytes out) {
        Stamp.date(time, 0, '-', out);
        out.put(' ');
        Stamp.clock(time, 0, ':', out);
    }
}
