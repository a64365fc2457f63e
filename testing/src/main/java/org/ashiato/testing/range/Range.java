// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.range;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.ashiato.model.AshiatoException;
import org.ashiato.model.ErrorCode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes an office's proxy log with an intrusion in it, and the truth about it. The intrusion has the shape of
 * the one at the Japan Pension Service in May 2015 (NISC, 20 August 2015): 31 terminals, 6 of them without any
 * success, 23 destinations, and four hours of the log lost on 10 May. Everything else changes with the seed.
 */
public final class Range {
    private static final int CHUNK = 1 << 18;

    private Range() {}

    /**
     * Writes {@code logs/}, {@code truth.json}, {@code ioc.txt} and {@code org.toml} into a folder; what stands
     * there under these names is overwritten.
     */
    public static Truth write(Scenario scenario, Path folder) {
        try {
            Path logs = Files.createDirectories(folder.resolve("logs"));
            World world = new World(scenario);
            try (LogFolder log =
                    new LogFolder(logs, scenario, scenario.dialect().renderer())) {
                Timeline.run(world, scenario.end(), log::write);
            }
            Truth truth = truth(scenario, world);
            JsonMapper json = JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();
            Files.writeString(folder.resolve("truth.json"), json.writeValueAsString(truth) + "\n");
            Files.writeString(folder.resolve("ioc.txt"), Handout.indicators(world));
            Files.writeString(folder.resolve("org.toml"), Handout.ORGANISATION);
            Handout.reading(scenario.dialect()).ifPresent(page -> page.write(folder));
            return truth;
        } catch (IOException | UncheckedIOException e) {
            throw new AshiatoException(
                    ErrorCode.INPUT,
                    "The range cannot be written: " + e.getMessage(),
                    folder.toString(),
                    "Name a folder that can be written to and has room.",
                    e);
        }
    }

    /**
     * Writes the lines alone, for measuring.
     *
     * @return the truth about them
     */
    public static Truth stream(Scenario scenario, OutputStream out) throws IOException {
        Renderer renderer = scenario.dialect().renderer();
        if (renderer.logs() > 1) {
            throw new AshiatoException(
                    ErrorCode.USAGE,
                    "The dialect " + scenario.dialect().label() + " has more than one file.",
                    "dialect",
                    "Write it to a folder instead.");
        }
        World world = new World(scenario);
        Bytes bytes = new Bytes();
        renderer.header(0, Jst.START, bytes);
        try {
            Timeline.run(world, scenario.end(), visit -> {
                renderer.line(visit, bytes);
                if (bytes.size() > CHUNK) {
                    drain(bytes, out);
                }
            });
            drain(bytes, out);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return truth(scenario, world);
    }

    private static void drain(Bytes bytes, OutputStream out) {
        try {
            bytes.drainTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Truth truth(Scenario scenario, World world) {
        Truth.Missing gap = new Truth.Missing(
                "proxy",
                Instant.ofEpochMilli(Timeline.GAP_FROM).toString(),
                Instant.ofEpochMilli(Timeline.GAP_TO).toString());
        return Truth.of(scenario.seed(), world, List.of(gap));
    }

    /** Writes a range: {@code --seed N --hosts N --days N --lines N --dialect D --out DIR [--daily] [--gzip]}. */
    public static void main(String[] arguments) {
        Arguments.Order order = Arguments.read(arguments);
        Truth truth = write(order.scenario(), order.folder());
        System.err.printf(
                java.util.Locale.ROOT,
                "%s: %d hosts infected, %d destinations%n",
                order.folder(),
                truth.hosts().size(),
                truth.destinations().size());
    }
}
