// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.range;

/** Zeek's logs with one JSON object a line. Nothing in them needs escaping: the range makes plain ASCII only. */
final class ZeekJson implements Renderer {
    private static final byte[] TIME = Texts.ascii("{\"ts\":");
    private static final byte[] UID = Texts.ascii(",\"uid\":\"");
    private static final byte[] CLIENT = Texts.ascii("\",\"id.orig_h\":\"");
    private static final byte[] CLIENT_PORT = Texts.ascii("\",\"id.orig_p\":");
    private static final byte[] SERVER = Texts.ascii(",\"id.resp_h\":\"");
    private static final byte[] PLAIN = Texts.ascii("\",\"id.resp_p\":80,\"trans_depth\":1,\"method\":\"");
    private static final byte[] HOST = Texts.ascii("\",\"host\":\"");
    private static final byte[] URI = Texts.ascii("\",\"uri\":\"");
    private static final byte[] REFERRER = Texts.ascii("\",\"referrer\":\"");
    private static final byte[] VERSION = Texts.ascii("\",\"version\":\"1.1");
    private static final byte[] AGENT = Texts.ascii("\",\"user_agent\":\"");
    private static final byte[] SENT = Texts.ascii("\",\"request_body_len\":");
    private static final byte[] RECEIVED = Texts.ascii(",\"response_body_len\":");
    private static final byte[] STATUS = Texts.ascii(",\"status_code\":");
    private static final byte[] REASON = Texts.ascii(",\"status_msg\":\"");
    private static final byte[] TAGS = Texts.ascii(",\"tags\":[]");
    private static final byte[] MEDIA = Texts.ascii(",\"resp_mime_types\":[\"");
    private static final byte[] SECURE = Texts.ascii("\",\"id.resp_p\":443");
    private static final byte[] CIPHER = Texts.ascii(
            ",\"version\":\"TLSv12\",\"cipher\":\"TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256\",\"curve\":\"secp256r1\"");
    private static final byte[] SERVER_NAME = Texts.ascii(",\"server_name\":\"");
    private static final byte[] DONE = Texts.ascii(
            ",\"resumed\":false,\"established\":true,\"ssl_history\":\"CsxkijIi\",\"sni_matches_cert\":true}\n");
    private static final byte[] NOT_DONE =
            Texts.ascii(",\"resumed\":false,\"established\":false,\"ssl_history\":\"C\"}\n");

    @Override
    public int logs() {
        return 2;
    }

    @Override
    public String logName(int log) {
        return Zeek.name(log);
    }

    @Override
    public int log(Visit visit) {
        return Zeek.log(visit);
    }

    @Override
    public void line(Visit visit, Bytes out) {
        long identity = Zeek.identity(visit);
        out.put(TIME);
        Zeek.moment(visit, out);
        out.put(UID);
        Zeek.uid(identity, out);
        out.put(CLIENT).put(visit.terminal().address()).put(CLIENT_PORT).number(Zeek.port(identity));
        out.put(SERVER).put(visit.url().site().address());
        if (visit.method() == Method.CONNECT) {
            tls(visit, out);
        } else {
            http(visit, out);
        }
    }

    private static void http(Visit visit, Bytes out) {
        out.put(PLAIN)
                .put(visit.method().bytes())
                .put(HOST)
                .put(visit.url().site().bytes())
                .put(URI);
        visit.url().path(out);
        if (visit.referrer() != null) {
            out.put(REFERRER);
            SquidNative.referrer(visit, out);
        }
        out.put(VERSION);
        if (visit.agent() != Agent.NONE) {
            out.put(AGENT).put(visit.agent().bytes());
        }
        out.put(SENT).number(visit.method() == Method.POST ? visit.sent() : 0);
        out.put(RECEIVED).number(visit.received());
        if (visit.status() != 0) {
            out.put(STATUS).number(visit.status());
            out.put(REASON).put(Texts.ascii(Zeek.reason(visit.status()))).put('"');
        }
        out.put(TAGS);
        if (visit.media() != Media.NONE) {
            out.put(MEDIA).put(visit.media().bytes()).put('"').put(']');
        }
        out.put('}').put('\n');
    }

    private static void tls(Visit visit, Bytes out) {
        boolean established = Zeek.established(visit);
        out.put(SECURE);
        if (established) {
            out.put(CIPHER);
        }
        if (!visit.url().site().bare()) {
            out.put(SERVER_NAME).put(visit.url().site().bytes()).put('"');
        }
        out.put(established ? DONE : NOT_DONE);
    }
}
