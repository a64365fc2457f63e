// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.ashiato.cases.CaseFolder;
import org.ashiato.cases.Visible;
import org.ashiato.store.EventStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ashiato query CASE "select …"}: read-only SQL over the events, as tab-separated text. */
@Command(name = "query", resourceBundle = "org.ashiato.cli.Messages", mixinStandardHelpOptions = true)
final class QueryCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "CASE", descriptionKey = "CASE")
    Path folder = Path.of("");

    @Parameters(index = "1", paramLabel = "SQL", descriptionKey = "SQL")
    String sql = "";

    @Option(names = "--max", paramLabel = "N")
    long most = 100_000;

    @Mixin
    Machine machine = new Machine();

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = Machine.out(spec);
        try (EventStore events = CaseFolder.open(folder).events(machine.limits(folder))) {
            events.query(sql, new Table(out, Machine.err(spec), most));
        }
        return 0;
    }

    private static final class Table implements EventStore.Answer {
        private final PrintWriter out;
        private final PrintWriter err;
        private final long most;
        private long rows;

        Table(PrintWriter out, PrintWriter err, long most) {
            this.out = out;
            this.err = err;
            this.most = most;
        }

        @Override
        public void columns(List<String> names) {
            out.println(String.join("\t", names.stream().map(Visible::of).toList()));
        }

        @Override
        public boolean row(List<@Nullable String> values) {
            if (rows++ == most) {
                err.println(Words.of("query.more", most));
                return false;
            }
            // A tab inside a value is shown as an escape, so the columns stay where they are.
            out.println(values.stream().map(v -> v == null ? "" : Visible.of(v)).collect(Collectors.joining("\t")));
            return true;
        }
    }
}
