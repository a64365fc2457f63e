// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.range;

import java.util.List;

/** Zeek's tab-separated logs. */
final class ZeekTsv implements Renderer {
    private static final String HEAD =
            "#separator \\x09\n#set_separator\t,\n#empty_field\t(empty)\n#unset_field\t-\n#path\t%s\n#open\t";
    private static final List<String> FIELDS = List.of("""

            #fields	ts	uid	id.orig_h	id.orig_p	id.resp_h	id.resp_p	trans_depth	method	host	uri	referrer	version	user_agent	origin	request_body_len	response_body_len	status_code	status_msg	info_code	info_msg	tags	username	password	proxied	orig_fuids	orig_filenames	orig_mime_types	resp_fuids	resp_filenames	resp_mime_types
            #types	time	string	addr	port	addr	port	count	string	string	string	string	string	string	string	count	count	count	string	count	string	set[enum]	string	string	set[string]	vector[string]	vector[string]	vector[string]	vector[string]	vector[string]	vector[string]
            """, """

            #fields	ts	uid	id.orig_h	id.orig_p	id.resp_h	id.resp_p	version	cipher	curve	server_name	resumed	last_alert	next_protocol	established	ssl_history	cert_chain_fps	client_cert_chain_fps	sni_matches_cert
            #types	time	string	addr	port	addr	port	string	string	string	string	bool	string	string	bool	string	vector[string]	vector[string]	bool
            """);
    private static final byte[] VERSION = Texts.ascii("\t1.1\t");
    private static final byte[] AFTER_STATUS = Texts.ascii("\t-\t-\t(empty)\t-\t-\t-\t-\t-\t-\t-\t-\t");
    private static final byte[] SECURE = Texts.ascii("\tTLSv12\tTLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256\tsecp256r1\t");
    private static final byte[] FAILED = Texts.ascii("\t-\t-\t-\t");
    private static final byte[] DONE = Texts.ascii("\tF\t-\t-\tT\tCsxkijIi\t-\t-\tT\n");
    private static final byte[] NOT_DONE = Texts.ascii("\tF\t-\t-\tF\tC\t-\t-\t-\n");

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
    public void header(int log, long time, Bytes out) {
        out.put(Texts.ascii(HEAD.replace("%s", Zeek.name(log))));
        Stamp.date(time, 0, '-', out);
        out.put('-');
        Stamp.clock(time, 0, '-', out);
        out.put(Texts.ascii(FIELDS.get(log)));
    }

    @Override
    public void line(Visit visit, Bytes out) {
        long identity = Zeek.identity(visit);
        boolean secure = visit.method() == Method.CONNECT;
        Zeek.moment(visit, out);
        out.put('\t');
        Zeek.uid(identity, out);
        out.put('\t')
                .put(visit.terminal().address())
                .put('\t')
                .number(Zeek.port(identity))
                .put('\t');
        out.put(visit.url().site().address()).put('\t').number(secure ? 443 : 80);
        if (secure) {
            tls(visit, out);
        } else {
            http(visit, out);
        }
    }

    private static void http(Visit visit, Bytes out) {
        out.put('\t').put('1').put('\t').put(visit.method().bytes()).put('\t');
        out.put(visit.url().site().bytes()).put('\t');
        visit.url().path(out);
        out.put('\t');
        SquidNative.referrer(visit, out);
        out.put(VERSION).put(visit.agent().bytes()).put('\t').put('-').put('\t');
        out.number(visit.method() == Method.POST ? visit.sent() : 0)
                .put('\t')
                .number(visit.received())
                .put('\t');
        if (visit.status() == 0) {
            out.put('-').put('\t').put('-');
        } else {
            out.number(visit.status()).put('\t').put(Texts.ascii(Zeek.reason(visit.status())));
        }
        out.put(AFTER_STATUS).put(visit.media().bytes()).put('\n');
    }

    private static void tls(Visit visit, Bytes out) {
        boolean established = Zeek.established(visit);
        out.put(established ? SECURE : FAILED);
        if (visit.url().site().bare()) {
            out.put('-');
        } else {
            out.put(visit.url().site().bytes());
        }
        out.put(established ? DONE : NOT_DONE);
    }
}
