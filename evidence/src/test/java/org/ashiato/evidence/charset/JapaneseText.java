// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.charset;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Log lines with Japanese in them, for tests. */
final class JapaneseText {
    static final List<String> PHRASES = List.of(
            "年金事務所の端末から不審な通信を検知しました",
            "ユーザー認証に失敗（パスワード不一致）",
            "接続先サーバーへの転送を開始",
            "医療費通知のお知らせ",
            "ファイル「給付研究委員会.zip」を受信",
            "株式会社テスト、東京都千代田区",
            "ログの欠損",
            "表示能力ソート一覧",
            "管理者 田中太郎 がログオン");

    private JapaneseText() {}

    /** Lines like those of a device that logs messages: mostly ASCII, with a phrase now and then. */
    static String log(Random random, int lines, double share) {
        StringBuilder log = new StringBuilder();
        for (int n = 0; n < lines; n++) {
            log.append(
                    "2015/05/08 10:%02d:%02d proxy01 10.1.2.%d ".formatted(n / 60 % 60, n % 60, random.nextInt(250)));
            log.append(
                    random.nextDouble() < share ? PHRASES.get(random.nextInt(PHRASES.size())) : "GET /index.html 200");
            log.append(n % 2 == 0 ? "\n" : "\r\n");
        }
        return log.toString();
    }

    /** Decodes a whole file line by line. */
    static String decode(LogCharset charset, byte[] file) {
        LineCodec codec = LineCodec.of(charset);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int from = 0;
        while (from < file.length) {
            int end = codec.nextLineEnd(file, from, file.length);
            int last = end < 0 ? file.length : end;
            Line line = codec.decode(file, from, from + codec.lineLength(file, from, last));
            out.write(line.bytes(), line.from(), line.to() - line.from());
            out.write('\n');
            from = end < 0 ? file.length : end + codec.unit();
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
