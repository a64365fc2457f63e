// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.coverage;

import java.util.Locale;
import org.ashiato.model.Text;

/** Says what rhythm a gap broke. */
final class GapWords {
    private GapWords() {}

    static Text rhythm(GapJudge.Judged judged) {
        long usual = Math.round(judged.usual().events());
        Text basis = basis(judged.usual());
        String ja = String.format(Locale.ROOT, "この間に通常は約%,d件の記録があるが、1件もない（%sとの比較）。", usual, basis.ja());
        String en = String.format(
                Locale.ROOT,
                "This stretch usually brings about %,d events and has none (compared with %s).",
                usual,
                basis.en());
        if (judged.maybeClosed()) {
            ja += "業務を休んだ日であった可能性も残る。";
            en += " The office may also have been closed.";
        }
        return new Text(ja, en);
    }

    private static Text basis(Expectation usual) {
        int n = usual.compared();
        return switch (usual.basis()) {
            case WEEKS ->
                new Text("他の" + n + "週の同じ曜日・時間帯", "the same hours of the same weekday in " + n + " other weeks");
            case DAYS ->
                new Text("平日・休日の別が同じ他の" + n + "日の同じ時間帯", "the same hours of " + n + " other days of the same kind");
            case NEIGHBOURS ->
                new Text(
                        "直前・直後の時間帯のみ。記録期間が短く確からしさは低い",
                        "the time just before and after only; the log is short, so this is less sure");
        };
    }
}
