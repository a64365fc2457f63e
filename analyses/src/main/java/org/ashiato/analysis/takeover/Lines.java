// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.takeover;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ashiato.model.Gather;
import org.ashiato.model.SourceRef;

/** The raw lines that show uses: the first sign-ins over each edge that is told of, and the last. */
final class Lines {
    private final Map<String, List<SourceRef>> succeeded = new HashMap<>();

    private Lines() {}

    static Lines gather(Gather gather, Uses uses, BitSet edges) {
        List<List<String>> rows = edges.stream()
                .mapToObj(e -> List.of(uses.accounts.get(uses.account[e]), uses.addresses.get(uses.address[e])))
                .toList();
        gather.table("takeover_use", List.of("account", "address"), rows);
        return gather.rows(Lines.class, "lines.sql", Map.of(), found -> {
            Lines lines = new Lines();
            while (found.next()) {
                lines.succeeded
                        .computeIfAbsent(found.text(0) + "\n" + found.text(1), k -> new ArrayList<>())
                        .add(gather.ref(found.number(3), found.number(4), found.number(5)));
            }
            return lines;
        });
    }

    /** Sign-ins of an account from an address that succeeded, in the order of time. */
    List<SourceRef> of(String account, String address) {
        return succeeded.getOrDefault(account + "\n" + address, List.of());
    }
}
