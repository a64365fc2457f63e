// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ashiato.evidence.Progress;
import org.ashiato.evidence.Receiving;
import org.ashiato.evidence.ledger.Ledger;
import org.ashiato.evidence.ledger.SigningKey;
import org.ashiato.format.Formats;
import org.ashiato.model.Claim;
import org.ashiato.model.Dialect;
import org.ashiato.model.Sample;
import org.ashiato.model.Text;
import org.ashiato.store.Limits;

/**
 * Intake of Squid lines, hashed, kept, parsed and stored, beside SHA-256 alone and beside two bare pipelines of the same
 * parser: through the engine, and by our own writer.
 */
final class IntakeBench implements Bench {
    private static final long LINES = 2_000_000;
    private static final int ROUNDS = 5;
    private static final long MEMORY = 900L << 20;

    @Override
    public String name() {
        return "intake";
    }

    @Override
    public void run(Logs logs, Results results) throws Exception {
        Path log = logs.log(LINES);
        Logs.warm(log);
        long lines = Logs.count(log);
        long raw = Files.size(log);
        Path work = Files.createDirectories(logs.folder().resolve("work"));
        int threads = Runtime.getRuntime().availableProcessors();
        Limits limits = new Limits(threads, MEMORY, work.resolve("spill"));
        Path parquet = work.resolve("bare.parquet");
        Path folder = work.resolve("case");
        Dialect dialect = dialect(log);
        List<Took> digest = new ArrayList<>();
        List<Took> engine = new ArrayList<>();
        List<Took> bare = new ArrayList<>();
        List<Took> ours = new ArrayList<>();
        for (int round = -1; round < ROUNDS; round++) {
            Took one = Took.of(() -> sha256(log));
            Files.deleteIfExists(parquet);
            Took two = Took.of(() -> EngineIntake.run(log, dialect, threads, parquet));
            Files.deleteIfExists(parquet);
            Took three = Took.of(() -> BareIntake.run(log, dialect, limits, parquet));
            Logs.remove(folder);
            Files.createDirectories(folder);
            Took four = Took.of(() -> receive(folder, log, limits, work));
            if (round >= 0) {
                digest.add(one);
                engine.add(two);
                bare.add(three);
                ours.add(four);
            }
        }
        results.say("%,d lines, %,d bytes, %d threads, medians of %d rounds".formatted(lines, raw, threads, ROUNDS));
        results.say(Took.line("SHA-256 alone", digest, lines));
        results.say(Took.line("parse, engine, Parquet", engine, lines));
        results.say(Took.line("parse and Parquet, bare", bare, lines));
        results.say(Took.line("intake", ours, lines));
        say(results, "the bare pipeline through the engine", engine, ours);
        say(results, "the bare pipeline of our own writer", bare, ours);
        double kept = Logs.size(folder.resolve("evidence")) / (double) raw;
        double stored = Logs.size(folder.resolve("events")) / (double) raw;
        results.say(
                "of the raw size: evidence %.4f, events %.4f, together %.4f".formatted(kept, stored, kept + stored));
        Logs.remove(folder);
        Files.deleteIfExists(parquet);
    }

    private static void say(Results results, String what, List<Took> bare, List<Took> ours) throws IOException {
        results.say("intake reaches %.2f of %s by the clock, %.2f by processor time (round by round)"
                .formatted(ratio(bare, ours, true), what, ratio(bare, ours, false)));
    }

    private static double ratio(List<Took> bare, List<Took> ours, boolean wall) {
        double[] ratios = new double[ours.size()];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = wall
                    ? bare.get(i).wall() / ours.get(i).wall()
                    : bare.get(i).cpu() / ours.get(i).cpu();
        }
        return Took.median(ratios);
    }

    private static void receive(Path folder, Path log, Limits limits, Path work) throws IOException {
        Receiving.Terms terms = new Receiving.Terms(
                Formats.standard(), List.of(), ZoneId.of("Asia/Tokyo"), true, new Text("計測", "bench"), limits);
        SigningKey key = SigningKey.at(work.resolve("signing.key"));
        try (Ledger ledger = Ledger.open(folder, Clock.systemUTC(), "bench", key)) {
            Receiving.receive(folder, ledger, List.of(log), terms, Progress.SILENT);
        }
    }

    private static Dialect dialect(Path log) throws IOException {
        List<byte[]> head = new ArrayList<>();
        try (var in = Files.lines(log)) {
            in.limit(100).forEach(line -> head.add(line.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        }
        Sample sample = new Sample(head);
        return Formats.recognise(Formats.standard(), sample)
                .map(Formats.Recognised::claim)
                .map(Claim::dialect)
                .orElseThrow(() ->
                        new IllegalStateException(String.format(Locale.ROOT, "%s is in no format that is known", log)));
    }

    private static void sha256(Path log) throws IOException {
        byte[] buffer = new byte[1 << 20];
        try (InputStream in = Files.newInputStream(log)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            int n;
            while ((n = in.read(buffer)) > 0) {
                digest.update(buffer, 0, n);
            }
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
