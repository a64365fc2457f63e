// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.range;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;

/** A domestic proxy's table in Shift_JIS: local time without a zone, people by name, a mapping to go with it. */
final class SjisCsv implements Renderer {
    static final Charset SHIFT_JIS = Charset.forName("Shift_JIS");

    /** How to read it. */
    static final String MAPPING = """
            name = "proxy-sjis"
            device = "proxy"
            kind = "http"
            delimiter = ","
            quote = "\\""
            header = true

            [time]
            column = "日時"
            pattern = "yyyy/MM/dd HH:mm:ss"
            zone = "Asia/Tokyo"

            [columns]
            src_address = "端末"
            user_name = "利用者"
            method = "メソッド"
            url = "接続先URL"
            status = "状態コード"
            action = "処理"
            bytes_in = "受信バイト数"
            bytes_out = "送信バイト数"
            user_agent = "ユーザーエージェント"
            """;

    private static final byte[] HEADER =
            "日時,端末,利用者,メソッド,接続先URL,状態コード,処理,受信バイト数,送信バイト数,ユーザーエージェント\r\n".getBytes(SHIFT_JIS);
    private static final byte[] ALLOWED = "許可".getBytes(SHIFT_JIS);
    private static final byte[] REFUSED = "遮断".getBytes(SHIFT_JIS);

    private final Map<String, byte[]> people = new HashMap<>();

    @Override
    public String logName(int log) {
        return "proxy";
    }

    @Override
    public String ending() {
        return ".csv";
    }

    @Override
    public void header(int log, long time, Bytes out) {
        out.put(HEADER);
    }

    @Override
    public void line(Visit visit, Bytes out) {
        Stamp.date(visit.time(), Jst.OFFSET, '/', out);
        out.put(' ');
        Stamp.clock(visit.time(), Jst.OFFSET, ':', out);
        out.put(',').put(visit.terminal().address()).put(',');
        out.put(people.computeIfAbsent(visit.terminal().person(), person -> person.getBytes(SHIFT_JIS)));
        out.put(',').put(visit.method().bytes()).put(',').put('"');
        SquidNative.target(visit, out);
        out.put('"').put(',').number(visit.status()).put(',');
        out.put(visit.action() == Action.DENIED ? REFUSED : ALLOWED).put(',');
        out.number(visit.received()).put(',').number(visit.sent()).put(',').put('"');
        if (visit.agent() != Agent.NONE) {
            out.put(visit.agent().bytes());
        }
        out.put('"').put('\r').put('\n');
    }
}
