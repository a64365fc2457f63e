// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ashiato.cases.Investigation;
import org.ashiato.cases.Watch;
import org.ashiato.format.Formats;
import org.ashiato.model.Language;

/**
 * A case made of what a range wrote, asked as {@code ./ashiato investigate} would ask it.
 *
 * @param range folder with logs, org.toml, ioc.txt, truth.json and, where there are lists of addresses, intel
 * @param folder of the case
 */
public record RangeCase(Path range, Path folder) {
    private static final long MEMORY = 700L << 20;

    /** Takes the logs in and asks without any indicator. */
    public Investigation.Result alone() {
        return ask(List.of(range.resolve("logs")), List.of());
    }

    /** Asks with the range's indicator; logs that were taken in are not read again. */
    public Investigation.Result withIndicator() {
        return ask(List.of(range.resolve("logs")), List.of(range.resolve("ioc.txt")));
    }

    /** Asks what was taken in once more, with all that was given and decided so far. */
    public Investigation.Result again() {
        return ask(List.of(), List.of());
    }

    private Investigation.Result ask(List<Path> logs, List<Path> indicators) {
        return Investigation.run(
                new Investigation.Request(
                        folder,
                        logs,
                        indicators,
                        lists(),
                        Optional.of(range.resolve("org.toml")),
                        Optional.empty(),
                        Language.EN,
                        Formats.standard(),
                        2,
                        MEMORY,
                        "tester@here",
                        Clock.systemUTC()),
                Watch.SILENT);
    }

    private List<Path> lists() {
        Path intelligence = range.resolve("intel");
        if (!Files.exists(intelligence)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(intelligence)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
