// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cli;

import java.io.PrintWriter;
import org.ashiato.analysis.closure.Scope;
import org.ashiato.analysis.takeover.Takeover;
import org.ashiato.cases.Investigation;
import org.ashiato.cases.Visible;
import org.ashiato.evidence.Evidence;
import org.ashiato.model.Gap;
import org.ashiato.model.Grade;

/** The outcome of an investigation on a screen: counts, gaps, what was not read, and the report to open. */
final class Summary {
    private static final int SHOWN = 20;

    private Summary() {}

    static void print(Investigation.Result result, PrintWriter out) {
        long events = result.summary().events();
        out.println(Words.of(
                "summary.events",
                result.custody().evidence().size(),
                events,
                result.summary().rejects()));
        Scope scope = result.summary().exhibits().scope();
        Takeover takeover = result.summary().exhibits().takeover();
        for (Grade grade : Grade.values()) {
            long hosts = scope.hosts().stream().filter(h -> h.grade() == grade).count();
            long destinations = scope.destinations().stream()
                    .filter(d -> d.grade() == grade)
                    .count();
            if (hosts + destinations > 0) {
                out.println(Words.of("summary.scope", Words.of(grade.title()), hosts, destinations));
            }
            long accounts =
                    takeover.accounts().stream().filter(a -> a.grade() == grade).count();
            long addresses = takeover.addresses().stream()
                    .filter(a -> a.grade() == grade)
                    .count();
            if (accounts + addresses > 0) {
                out.println(Words.of("summary.accounts", Words.of(grade.title()), accounts, addresses));
            }
        }
        for (Gap gap : result.summary().coverage().gaps()) {
            out.println(Words.of(
                    "summary.gap",
                    gap.source(),
                    gap.interval().from(),
                    gap.interval().to(),
                    Math.round(gap.confidence() * 100)));
        }
        result.custody().evidence().stream()
                .filter(e -> e.format() == null)
                .limit(SHOWN)
                .forEach(e -> out.println(unrecognised(e)));
        result.custody().evidence().stream()
                .flatMap(e -> e.assumptions().stream())
                .filter(a -> a.topic().equals(Evidence.KIND))
                .limit(SHOWN)
                .forEach(a -> out.println(
                        Words.of("summary.kind", Visible.of(a.subject()), Visible.of(Words.of(a.because())))));
        result.custody().refusals().stream()
                .limit(SHOWN)
                .forEach(r -> out.println(
                        Words.of("summary.refused", Visible.of(r.path()), Visible.of(Words.of(r.because())))));
        out.println(Words.of("summary.report", result.report().toAbsolutePath().normalize()));
    }

    private static String unrecognised(Evidence evidence) {
        String path = Visible.of(evidence.path());
        String line = Visible.of(evidence.firstLine() == null ? "" : evidence.firstLine());
        return evidence.remark() == null
                ? Words.of("summary.unrecognised", path, line)
                : Words.of("summary.unread", path, Visible.of(Words.of(evidence.remark())), line);
    }
}
