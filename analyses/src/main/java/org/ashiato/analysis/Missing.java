// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis;

import java.time.ZoneId;
import java.util.List;
import org.ashiato.model.Coverage;
import org.ashiato.model.Gap;
import org.ashiato.model.Interval;
import org.ashiato.model.Lacking;
import org.ashiato.model.Text;

/** What several analyses lack, and how they say it. */
public final class Missing {
    /** The log of a time in which a source was silent. */
    public static final Lacking GAP = new Lacking(
            "gap",
            new Text("欠損した時間帯の記録(機器に残る記録、控え、転送先)", "the log of the gap, from the device, a backup or a log server"));

    /** Sign-ins beyond those in evidence. */
    public static final Lacking SIGN_INS = new Lacking(
            "signin.more", new Text("より長い期間又は他のシステムのログイン履歴", "sign-ins over a longer time, or to other systems"));

    /** What only the owner of an account can say. */
    public static final Lacking OWNER =
            new Lacking("owner", new Text("本人への確認(当該時刻の利用の有無)", "the owner's word: whether it was they, at that time"));

    private Missing() {}

    /**
     * Says that a gap lies in an interval, and that what would have happened in it is not known; empty where none does.
     *
     * @param what such as contacts
     */
    public static Text gaps(Coverage coverage, Interval interval, Text what, ZoneId zone) {
        List<Gap> gaps = coverage.gapsIn(interval);
        if (gaps.isEmpty()) {
            return new Text("", "");
        }
        Text first = Spoken.interval(gaps.getFirst().interval(), zone);
        boolean several = gaps.size() > 1;
        return new Text(
                "この期間にはログの欠損(%s%s)があり、その間の%sの有無は分からない。".formatted(first.ja(), several ? "ほか" : "", what.ja()),
                " The log has a gap in this interval (%s%s); %s in it are not known."
                        .formatted(first.en(), several ? " and others" : "", what.en()));
    }
}
