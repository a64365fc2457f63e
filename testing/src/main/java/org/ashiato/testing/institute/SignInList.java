// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.institute;

import java.nio.charset.Charset;
import java.time.YearMonth;
import org.ashiato.testing.range.Bytes;

/** A table that a mail service hands out: Shift_JIS, Japanese time without a zone. */
final class SignInList implements Renderer {
    static final Charset SHIFT_JIS = Charset.forName("Shift_JIS");

    private static final byte[] HEADER = "日時,ユーザID,接続元IPアドレス,サービス,結果,ユーザーエージェント\r\n".getBytes(SHIFT_JIS);
    private static final byte[] RIGHT = "成功".getBytes(SHIFT_JIS);
    private static final byte[] WRONG = "失敗".getBytes(SHIFT_JIS);
    private static final byte[] FOLDERS = "共有フォルダ".getBytes(SHIFT_JIS);

    @Override
    public String file(YearMonth month, boolean last) {
        return "signin-" + Stamp.month(month) + ".csv";
    }

    @Override
    public void header(Bytes out) {
        out.put(HEADER);
    }

    @Override
    public void lines(Attempt attempt, Bytes out) {
        Stamp.table(attempt.time(), out);
        out.put(',').put(attempt.login()).put(',').put(attempt.address().text()).put(',');
        switch (attempt.service()) {
            case WEB, INTRANET -> out.put("WEB");
            case IMAP -> out.put("IMAP");
            case FILES -> out.put(FOLDERS);
        }
        out.put(',').put(attempt.outcome() == Attempt.Outcome.RIGHT ? RIGHT : WRONG);
        out.put(",\"").put(attempt.agent()).put("\"\r\n");
    }
}
