// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.takeover;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ashiato.analysis.Missing;
import org.ashiato.analysis.takeover.Takeover.BadAddress;
import org.ashiato.analysis.takeover.Takeover.TakenAccount;
import org.ashiato.model.Finding;
import org.ashiato.model.Grade;
import org.ashiato.model.Interval;
import org.ashiato.model.Lacking;
import org.ashiato.model.SourceRef;
import org.ashiato.model.Text;

/** Makes the findings of the accounts and addresses that the closure told of. */
record Findings(Lines lines, Words words) {
    private static final int MOST_CITATIONS = 8;

    List<Finding> of(Takeover takeover) {
        return Stream.concat(
                        takeover.accounts().parallelStream().map(this::account),
                        takeover.addresses().parallelStream().map(this::address))
                .toList();
    }

    private Finding account(TakenAccount account) {
        List<SourceRef> cited = cited(
                account.addresses().stream().map(a -> lines.of(account.id(), a)).toList());
        return finding(
                "account/" + account.id(),
                account.grade(),
                words.account(account),
                subjects(account.id(), account.addresses()),
                account.interval(),
                cited);
    }

    private Finding address(BadAddress address) {
        List<SourceRef> cited = cited(
                address.accounts().stream().map(a -> lines.of(a, address.id())).toList());
        return finding(
                "address/" + address.id(),
                address.grade(),
                words.address(address),
                subjects(address.id(), address.accounts()),
                address.interval(),
                cited);
    }

    private Finding finding(
            String key, Grade grade, Text statement, List<String> subjects, Interval interval, List<SourceRef> cited) {
        List<Lacking> lacking = new ArrayList<>();
        if (!grade.accuses() && grade != Grade.RULED_OUT) {
            lacking.add(Missing.OWNER);
        }
        if (words.hasGap(interval)) {
            lacking.add(Missing.GAP);
        }
        boolean innocent = grade == Grade.RULED_OUT;
        return new Finding(
                key,
                "takeover",
                grade.accuses() && cited.isEmpty() ? Grade.POSSIBLE : grade,
                statement,
                subjects,
                interval,
                innocent ? List.of() : cited,
                innocent ? cited : List.of(),
                lacking);
    }

    private static List<String> subjects(String id, List<String> others) {
        return Stream.concat(Stream.of(id), others.stream()).distinct().sorted().toList();
    }

    /** The first line of each use, then further ones, at most {@link #MOST_CITATIONS}. */
    private static List<SourceRef> cited(List<List<SourceRef>> uses) {
        List<SourceRef> cited = new ArrayList<>();
        for (int place = 0; place < 3; place++) {
            for (List<SourceRef> use : uses) {
                if (place < use.size() && cited.size() < MOST_CITATIONS && !cited.contains(use.get(place))) {
                    cited.add(use.get(place));
                }
            }
        }
        return cited;
    }
}
