// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.unpack;

import java.util.Locale;
import org.ashiato.model.Text;

/** Why something was not unpacked, or not to its end. */
public enum Reason {
    /** Its name leads out of the archive: {@code ..}, an absolute path, a drive. Not read. */
    OUTSIDE(new Text("格納先が書庫の外を指す名前", "its name leads out of the archive")),
    /** A symbolic or hard link. Not followed. */
    LINK(new Text("リンク（たどらない）", "a link, which is not followed")),
    /** A device, a pipe, a socket. Not opened. */
    DEVICE(new Text("通常のファイルではない（デバイス、パイプ等）", "not a regular file (device, pipe …)")),
    /** Needs a password. */
    ENCRYPTED(new Text("暗号化されている", "encrypted")),
    /** Packed in a way that is not supported. */
    UNSUPPORTED(new Text("対応していない圧縮方式", "packed in a way that is not supported")),
    /** Too many containers inside one another. Not opened. */
    TOO_DEEP(new Text("入れ子が深すぎる", "too many containers inside one another")),
    /** Longer than a file may be. Read up to the limit. */
    TOO_LARGE(new Text("大きすぎる", "too large")),
    /** Unpacks to too many times its size. Read up to the limit. */
    BOMB(new Text("展開後の大きさが異常（圧縮爆弾の疑い）", "unpacks to far more than it should (a bomb?)")),
    /** More entries than an archive may have. The rest is not read. */
    TOO_MANY(new Text("項目が多すぎる", "too many entries")),
    /** Damaged, or cut short. Read up to the damage. */
    DAMAGED(new Text("破損している又は途中で切れている", "damaged or cut short")),
    /** Begins like a container but is none that can be opened; handed out as it is. */
    NOT_A_CONTAINER(
            new Text("書庫のように始まるが展開できないため、そのまま扱う", "begins like a container but cannot be opened; taken as it is")),
    /** There are more bytes after the end of the container; they were not read. */
    TRAILING(new Text("書庫の終わりの後にデータがある（読み取らない）", "there is data after the end of the container, which was not read")),
    /** The system does not let it be read. */
    UNREADABLE(new Text("読み取れない", "cannot be read"));

    private final Text title;

    Reason(Text title) {
        this.title = title;
    }

    /** The reason as users read it. */
    public Text title() {
        return title;
    }

    /** The reason's name in the ledger: lower case with underscores. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
