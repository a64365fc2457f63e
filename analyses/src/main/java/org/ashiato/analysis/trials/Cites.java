// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.trials;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ashiato.model.Inquiry;
import org.ashiato.model.SourceRef;

/** Collects what is to be cited, and gathers the raw lines of all of it at once. */
final class Cites {
    private final List<List<String>> asked = new ArrayList<>();
    private final Map<Integer, List<SourceRef>> lines = new HashMap<>();

    /**
     * Asks for the lines of one day of one source.
     *
     * @param kind code of a kind, or "any" for all failures
     * @param account empty for all
     * @param address empty for all
     * @param latest whether the day's last lines are wanted, else its first
     * @return the number to ask {@link #lines(int)} for
     */
    int ask(String source, LocalDate day, String kind, String account, String address, boolean latest) {
        asked.add(List.of(
                Integer.toString(asked.size()), source, day.toString(), kind, account, address, latest ? "yes" : "no"));
        return asked.size() - 1;
    }

    void gather(Inquiry inquiry) {
        if (asked.isEmpty()) {
            return;
        }
        inquiry.gather()
                .table("trial_cite", List.of("number", "source", "day", "kind", "account", "address", "latest"), asked);
        inquiry.gather().rows(Cites.class, "cite.sql", Map.of(), rows -> {
            while (rows.next()) {
                lines.computeIfAbsent((int) rows.number(0), n -> new ArrayList<>())
                        .add(inquiry.gather().ref(rows.number(1), rows.number(2), rows.number(3)));
            }
            return lines;
        });
    }

    /** The lines found, four at most; none before {@link #gather}. */
    List<SourceRef> lines(int number) {
        return lines.getOrDefault(number, List.of());
    }
}
