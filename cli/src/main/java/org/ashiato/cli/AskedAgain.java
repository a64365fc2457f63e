// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.ashiato.cases.Effect;
import org.ashiato.cases.Investigation;
import org.ashiato.cases.Visible;
import org.ashiato.format.Formats;
import org.ashiato.model.Language;

/** A case before an analyst's word, to be asked again after it: who entered, who left, and which times moved. */
record AskedAgain(Path folder, Effect.State before) {
    static AskedAgain before(Path folder) throws IOException {
        return new AskedAgain(folder, Effect.State.of(folder));
    }

    void ask(Machine machine, Language language, PrintWriter out) throws IOException {
        run(folder, machine, language);
        Effect effect = Effect.State.of(folder).since(before);
        effect.moved()
                .forEach((source, moved) -> out.println(Words.of(
                        "decided.moved",
                        Visible.of(source),
                        moved.before().first(),
                        moved.before().last(),
                        moved.now().first(),
                        moved.now().last())));
        tell("decided.entered", effect.entered(), out);
        tell("decided.left", effect.left(), out);
        if (effect.entered().isEmpty() && effect.left().isEmpty()) {
            out.println(Words.of("decided.nothing"));
        }
    }

    /** Asks a case every question again; nothing new is handed in. */
    static Investigation.Result run(Path folder, Machine machine, Language language) {
        try (ProgressLine progress = ProgressLine.onTerminal(List.of())) {
            Investigation.Result result = Investigation.run(
                    new Investigation.Request(
                            folder,
                            List.of(),
                            List.of(),
                            List.of(),
                            Optional.empty(),
                            Optional.empty(),
                            language,
                            Formats.standard(),
                            machine.threads(),
                            machine.memoryBytes(),
                            Machine.who(),
                            machine.clock()),
                    progress);
            progress.done();
            return result;
        }
    }

    private static void tell(String key, Map<String, TreeSet<String>> lists, PrintWriter out) {
        lists.forEach((list, ids) -> {
            out.println(Words.of(key, Words.of("list." + list), ids.size()));
            ids.forEach(id -> out.println("  " + Visible.of(id)));
        });
    }
}
