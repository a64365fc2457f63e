// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A whole process, as a user runs it.
 *
 * @param wall seconds from its start to its end
 * @param cpu seconds, in user and in system mode
 * @param resident the most memory it held at once, bytes; 0 where the system does not tell
 * @param said what it printed
 */
record Ran(double wall, double cpu, long resident, String said) {
    private static final long GLANCE_MILLIS = 20;

    /** Runs a command to its end. */
    static Ran of(Path work, List<String> command) throws IOException, InterruptedException {
        Path said = Files.createTempFile(work, "said", ".txt");
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        Path status = Path.of("/proc/" + process.pid() + "/status");
        long resident = 0;
        Duration cpu = Duration.ZERO;
        // The high-water mark goes with the process, so it is read as long as there is one.
        while (!process.waitFor(GLANCE_MILLIS, java.util.concurrent.TimeUnit.MILLISECONDS)) {
            resident = Math.max(resident, highWater(status));
            cpu = process.info().totalCpuDuration().orElse(cpu);
        }
        double wall = (System.nanoTime() - start) / 1e9;
        String text = Files.readString(said);
        Files.delete(said);
        if (process.exitValue() > 1) {
            throw new IllegalStateException(
                    String.join(" ", command) + " ended with " + process.exitValue() + ": " + text);
        }
        return new Ran(wall, cpu.toMillis() / 1e3, resident, text);
    }

    private static long highWater(Path status) {
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .sum()
                    << 10;
        } catch (IOException | java.io.UncheckedIOException e) {
            // The process ended between two glances.
            return 0;
        }
    }
}
