// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import org.apache.commons.io.IOUtils;
import org.ashiato.evidence.charset.CharsetDetector;
import org.ashiato.evidence.charset.CharsetFinding;
import org.ashiato.evidence.charset.LineCodec;
import org.ashiato.evidence.ledger.Ledger;
import org.ashiato.format.Formats;
import org.ashiato.model.AshiatoException;
import org.ashiato.model.Assumption;
import org.ashiato.model.Dialect;
import org.ashiato.model.ErrorCode;
import org.ashiato.model.EventKind;
import org.ashiato.model.LogFormat;
import org.jspecify.annotations.Nullable;

/**
 * Reads evidence again whose times were read on another clock than people now say it has. What was received is not
 * touched; the tables of the earlier reading stay beside the new ones, and the ledger tells of both.
 */
final class Rereading {
    private final Path caseFolder;
    private final Ledger ledger;
    private final Custody custody;
    private final List<LogFormat> formats;
    private final Tables tables;
    private final Progress progress;

    private Rereading(
            Path caseFolder,
            Ledger ledger,
            Custody custody,
            List<LogFormat> formats,
            Tables tables,
            Progress progress) {
        this.caseFolder = caseFolder;
        this.ledger = ledger;
        this.custody = custody;
        this.formats = formats;
        this.tables = tables;
        this.progress = progress;
    }

    /** Reads again what needs it; each is in the case in its new reading when its ledger entry is on disk. */
    static void run(Path caseFolder, Ledger ledger, Custody custody, Receiving.Terms terms, Progress progress)
            throws IOException {
        Said said = new Said(terms, custody);
        Map<Evidence, Tables.Clock> others = new LinkedHashMap<>();
        custody.evidence().forEach(held -> otherClock(held, said).ifPresent(clock -> others.put(held, clock)));
        if (others.isEmpty()) {
            return;
        }
        try (Tables tables = new Tables(caseFolder, terms.limits())) {
            Rereading rereading = new Rereading(caseFolder, ledger, custody, terms.formats(), tables, progress);
            for (Map.Entry<Evidence, Tables.Clock> other : others.entrySet()) {
                rereading.read(other.getKey(), other.getValue());
            }
        }
    }

    /** The clock that is said of an evidence; empty where it was read on that, or nothing of a clock was assumed. */
    private static Optional<Tables.Clock> otherClock(Evidence held, Said said) {
        Optional<LocalZones.Settled> zone = assumed(held, LocalZones.TOPIC, LocalZones.Settled::of);
        Optional<Years.Settled> year = assumed(held, Years.TOPIC, Years.Settled::of);
        if (zone.isEmpty() && year.isEmpty()) {
            return Optional.empty();
        }
        String source = Objects.requireNonNull(held.source(), "nobody wrote it");
        LocalZones.Settled zoneNow =
                said.zone(source, held.path()).or(() -> zone).orElseGet(said::assumed);
        Optional<Years.Settled> yearNow = year.map(y -> said.year(held.path()).orElse(y));
        boolean same = zone.stream().allMatch(z -> z.zone().equals(zoneNow.zone()))
                && yearNow.map(Years.Settled::year).equals(year.map(Years.Settled::year));
        return same ? Optional.empty() : Optional.of(new Tables.Clock(zoneNow, yearNow));
    }

    private static <T> Optional<T> assumed(Evidence held, String topic, Function<Assumption, T> of) {
        return held.assumptions().stream()
                .filter(a -> a.topic().equals(topic))
                .findFirst()
                .map(of);
    }

    private void read(Evidence held, Tables.Clock clock) throws IOException {
        Arrival.Content content = () -> HeldContent.of(caseFolder, custody, held);
        byte[] head;
        try (InputStream in = content.open()) {
            head = in.readNBytes(Recogniser.HEAD);
        }
        CharsetFinding charset = CharsetDetector.detect(head, head.length, head.length < Recogniser.HEAD);
        LineCodec codec = LineCodec.of(charset.charset());
        Dialect first = dialect(held, head, codec, charset.mark());
        int reading = custody.readings(held) + 1;
        EventKind kind = Objects.requireNonNull(held.kind(), "it has no events");
        String source = Objects.requireNonNull(held.source(), "nobody wrote it");
        progress.begin(held.path(), held.size());
        MessageDigest digest = Growth.sha256();
        LongAdder skipped = new LongAdder();
        Path work = Files.createDirectories(caseFolder.resolve("work"));
        try (InputStream in = content.open();
                RejectLog rejects = new RejectLog(work.resolve(held.number() + ".rejects"))) {
            IOUtils.consume(new DigestInputStream(HeldContent.first(in, held.base()), digest));
            Dialect dialect = Intake.dialectAt(content, held.base(), charset, first);
            Cutter cutter = new Cutter(in, held.base(), digest, codec, charset.mark(), dialect, rejects, progress);
            Tables.Events events = tables.events(
                    Tables.name(kind.table(), held.number(), reading),
                    kind,
                    source,
                    held.path(),
                    clock,
                    own -> new LineReader(cutter, null, rejects, own, codec, held.number(), skipped));
            if (!Growth.hex(digest).equals(held.sha256())) {
                throw new AshiatoException(
                        ErrorCode.INTEGRITY,
                        "the evidence is not as it was received, so it was not read again",
                        held.path(),
                        "'ashiato verify' names the first wrong byte; bring the case back from a copy");
            }
            rejects.finish();
            custody.take(ledger.append(
                    Custody.READ_AGAIN,
                    again(
                            held,
                            dialect,
                            events,
                            skipped.sum(),
                            rejects,
                            tables.rejects(Tables.name("rejects", held.number(), reading), rejects, held.number()))));
        }
    }

    private Dialect dialect(Evidence held, byte[] head, LineCodec codec, int mark) {
        return Recogniser.recognise(formats, head, codec, mark)
                .filter(r -> r.format().info().id().equals(held.format()))
                .map(Formats.Recognised::claim)
                .orElseThrow(
                        () -> new AshiatoException(
                                ErrorCode.INPUT,
                                "times of this evidence are to be read on another clock, but the format it was read in (%s) is not here"
                                        .formatted(held.format()),
                                held.path(),
                                "run 'ashiato investigate --case' with the same --mapping or --logformat as when it was taken in"))
                .dialect();
    }

    private static Evidence again(
            Evidence held,
            Dialect dialect,
            Tables.Events events,
            long skipped,
            RejectLog rejects,
            Evidence.@Nullable Kept rejectTable) {
        List<Assumption> assumptions = new ArrayList<>(held.assumptions().stream()
                .filter(a -> !a.topic().equals(LocalZones.TOPIC) && !a.topic().equals(Years.TOPIC))
                .toList());
        assumptions.addAll(events.assumed());
        return new Evidence(
                held.number(),
                held.sha256(),
                held.size(),
                held.head(),
                held.base(),
                held.continues(),
                held.openLine(),
                held.path(),
                held.folder(),
                held.modified(),
                held.container(),
                held.charset(),
                held.format(),
                dialect.describe(),
                held.source(),
                held.kind(),
                events.count(),
                skipped,
                new TreeMap<>(rejects.counts()),
                null,
                null,
                held.blob(),
                events.table(),
                rejectTable,
                assumptions);
    }
}
