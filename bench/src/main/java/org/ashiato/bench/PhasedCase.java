// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ashiato.cases.Investigation;
import org.ashiato.cases.Step;
import org.ashiato.cases.Watch;
import org.ashiato.format.Formats;
import org.ashiato.model.Language;

/**
 * What {@code ashiato investigate} does, with the time that each step takes. {@link CaseRun} runs it in a process
 * of its own, so that its memory can be measured.
 */
final class PhasedCase {
    private static final long MEMORY = 900L << 20;

    private PhasedCase() {}

    /** {@code LOG CASE IOC ORG}; prints a line a step, seconds and name. */
    public static void main(String[] arguments) {
        Phases phases = new Phases();
        Investigation.run(
                new Investigation.Request(
                        Path.of(arguments[1]),
                        List.of(Path.of(arguments[0])),
                        List.of(Path.of(arguments[2])),
                        List.of(),
                        Optional.of(Path.of(arguments[3])),
                        Optional.empty(),
                        Language.JA,
                        Formats.standard(),
                        Runtime.getRuntime().availableProcessors(),
                        MEMORY,
                        "bench",
                        Clock.systemUTC()),
                phases);
        phases.end();
    }

    private static final class Phases implements Watch {
        private String name = "opening the case";
        private long begun = System.nanoTime();

        @Override
        public synchronized void step(Step step) {
            end();
            name = step.title().en();
        }

        synchronized void end() {
            long now = System.nanoTime();
            System.out.printf(Locale.ROOT, "%.2f s %s%n", (now - begun) / 1e9, name);
            begun = now;
        }

        @Override
        public void read(long bytes) {}

        @Override
        public void begin(String path, long bytes) {}
    }
}
