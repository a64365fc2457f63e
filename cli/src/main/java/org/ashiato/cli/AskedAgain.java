// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ashiato.cases.Effect;
import org.ashiato.cases.Investigation;
import org.ashiato.cases.Visible;
import org.ashiato.format.Formats;
import org.ashiato.model.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What commands share that write an analyst's word into a case, ask the case again and tell what follows. */
final class AskedAgain {
    @Parameters(index = "0", paramLabel = "CASE", descriptionKey = "CASE")
    Path folder = Path.of("");

    @Option(names = "--lang", paramLabel = "ja|en")
    Language language = Words.language();

    @Mixin
    Machine machine = new Machine();

    @Spec(Spec.Target.MIXEE)
    @Nullable
    CommandSpec spec;

    /** Writes an analyst's word into the ledger of a case. */
    interface Word {
        void write(Path folder, String who, Clock clock) throws IOException;
    }

    /** Tells who entered, who left and which times moved after a word; answers the exit code. */
    int after(Word word) throws IOException {
        PrintWriter out = Machine.out(spec);
        Effect.State before = Effect.State.of(folder);
        word.write(folder, Machine.who(), machine.clock());
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
        return 0;
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

    private static void tell(String key, Map<String, ? extends Set<String>> lists, PrintWriter out) {
        lists.forEach((list, ids) -> {
            out.println(Words.of(key, Words.of("list." + list), ids.size()));
            ids.forEach(id -> out.println("  " + Visible.of(id)));
        });
    }
}
