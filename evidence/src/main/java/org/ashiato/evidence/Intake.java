// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;
import org.ashiato.evidence.Evidence.Kept;
import org.ashiato.evidence.blob.BlobWriter;
import org.ashiato.evidence.blob.Packer;
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
import org.ashiato.model.Text;
import org.ashiato.model.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Takes files in, one after another: hashes, keeps, recognises, reads and records each. A file is in the case
 * when its ledger entry is on disk; whatever an interrupted run left behind is not, and is taken in again.
 */
final class Intake implements AutoCloseable {
    private static final int FIRST_LINE = 400;

    private final Path caseFolder;
    private final Ledger ledger;
    private final Custody custody;
    private final List<LogFormat> formats;
    private final Sources sources;
    private final LocalZones zones;
    private final Said said;
    private final Tables tables;
    private final Progress progress;

    Intake(
            Path caseFolder,
            Ledger ledger,
            Custody custody,
            Receiving.Terms terms,
            List<Path> paths,
            Progress progress) {
        this.caseFolder = caseFolder;
        this.ledger = ledger;
        this.custody = custody;
        this.formats = terms.formats();
        this.sources = new Sources(terms.rules(), custody.evidence());
        this.said = new Said(terms, custody);
        this.zones = new LocalZones(terms, said, sources, custody, paths, ledger.now());
        this.tables = new Tables(caseFolder, terms.limits());
        this.progress = progress;
    }

    /** Takes one file in; empty where it is held already. */
    Optional<Evidence> take(Arrival file) throws IOException {
        byte[] head = file.head();
        List<Evidence> candidates = candidates(head);
        Growth.Result growth = new Growth.Result(null, false, 0, Growth.sha256());
        if (!candidates.isEmpty()) {
            try (InputStream in = file.content().open()) {
                growth = Growth.of(candidates, in);
            }
        }
        CharsetFinding charset = CharsetDetector.detect(head, head.length, head.length < Recogniser.HEAD);
        Optional<Formats.Recognised> recognised =
                Recogniser.recognise(formats, head, LineCodec.of(charset.charset()), charset.mark());
        if (growth.whole() && growth.held() != null) {
            if (growth.held().format() != null || recognised.isEmpty()) {
                return Optional.empty();
            }
            // Held, but nobody could read it then; now somebody can.
            growth = new Growth.Result(null, false, 0, Growth.sha256());
        }
        if (head.length == 0 && custody.byHash(Growth.hex(Growth.sha256())).isPresent()) {
            return Optional.empty();
        }
        progress.begin(file.path(), file.size());
        Evidence taken = read(file, head, growth, charset, recognised.orElse(null));
        custody.take(ledger.append(Custody.STORED, taken));
        return Optional.of(taken);
    }

    /** The evidence of which a file with this head could be a longer or the same version. */
    List<Evidence> candidates(byte[] head) {
        return Growth.candidates(custody.evidence(), head);
    }

    private Evidence read(
            Arrival file,
            byte[] head,
            Growth.Result growth,
            CharsetFinding charset,
            Formats.@Nullable Recognised recognised)
            throws IOException {
        int number = custody.nextNumber();
        Path work = Files.createDirectories(caseFolder.resolve("work"));
        MessageDigest digest = growth.digest();
        LongAdder skipped = new LongAdder();
        try (InputStream in = file.content().open();
                SealedOutput output = new SealedOutput(work.resolve(number + ".zst"));
                BlobWriter blob = new BlobWriter(output, growth.base());
                RejectLog rejects = new RejectLog(work.resolve(number + ".rejects"))) {
            Dialect dialect = recognised == null
                    ? null
                    : dialectAt(
                            file.content(),
                            growth.base(),
                            charset,
                            recognised.claim().dialect());
            in.skipNBytes(growth.base());
            Cutter cutter = new Cutter(
                    in,
                    growth.base(),
                    digest,
                    LineCodec.of(charset.charset()),
                    charset.mark(),
                    dialect,
                    rejects,
                    progress);
            Tables.Events events = Tables.NONE;
            String source = null;
            List<Assumption> assumptions =
                    new ArrayList<>(charset.assumption(file.path()).stream().toList());
            if (recognised == null || dialect == null) {
                keepOnly(cutter, blob);
            } else {
                EventKind kind = dialect.kind();
                String named = sources.name(recognised.format().info(), kind, file.path());
                source = named;
                LocalZones.Settled zone =
                        zones.of(source, recognised.format().info(), file.path(), isLocal(head, charset, recognised));
                Optional<Years.Settled> year = Years.of(
                        file,
                        charset,
                        recognised.claim().dialect(),
                        zone.zone(),
                        said.year(file.path()),
                        ledger.now(),
                        () -> zones.together(named, recognised.format().info(), file.path()));
                events = tables.events(
                        Tables.name(kind.table(), number, 1),
                        kind,
                        source,
                        file.path(),
                        new Tables.Clock(zone, year),
                        clock -> new LineReader(
                                cutter, blob, rejects, clock, LineCodec.of(charset.charset()), number, skipped));
                assumptions.addAll(events.assumed());
            }
            if (dialect != null) {
                otherKind(file.path(), dialect.kind(), rejects).ifPresent(assumptions::add);
            }
            blob.finish();
            String sha256 = Growth.hex(digest);
            Kept kept = keep(output, sha256);
            rejects.finish();
            Kept rejectTable = tables.rejects(Tables.name("rejects", number, 1), rejects, number);
            return new Evidence(
                    number,
                    sha256,
                    cutter.offset(),
                    Growth.fingerprint(head),
                    growth.base(),
                    growth.held() == null ? null : growth.held().sha256(),
                    cutter.openLine(),
                    file.path(),
                    file.folder(),
                    file.modified(),
                    file.container(),
                    charset.charset().name(),
                    recognised == null ? null : recognised.format().info().id(),
                    dialect == null ? null : dialect.describe(),
                    source,
                    dialect == null ? null : dialect.kind(),
                    events.count(),
                    skipped.sum(),
                    new TreeMap<>(rejects.counts()),
                    recognised == null ? firstLine(head, charset) : null,
                    recognised == null ? remark(head, charset) : null,
                    kept,
                    events.table(),
                    rejectTable,
                    assumptions);
        }
    }

    /** Says that a file mixes kinds of records, for those that were not read would be missed nowhere else. */
    private static Optional<Assumption> otherKind(String path, EventKind kind, RejectLog rejects) {
        long lines = rejects.counts().getOrDefault(Verdict.OTHER_KIND.code(), 0L);
        if (lines == 0) {
            return Optional.empty();
        }
        return Optional.of(new Assumption(
                path,
                Evidence.KIND,
                kind.table(),
                new Text(
                        "このファイルには別の種類の記録が %d 行混在しており、読み取っていない。プログラムごとに別のファイルに分けて渡せば読み取る".formatted(lines),
                        "the file also holds %d lines of another kind of records, which were not read; put each program's"
                                        .formatted(lines)
                                + " lines into a file of their own to have them read")));
    }

    private static boolean isLocal(byte[] head, CharsetFinding charset, Formats.Recognised recognised) {
        LineCodec codec = LineCodec.of(charset.charset());
        return Ends.of(
                        head,
                        new byte[0],
                        codec,
                        charset.mark(),
                        recognised.claim().dialect())
                .local();
    }

    // A log whose header changed before the place where its new part begins is read on with the changed one.
    static Dialect dialectAt(Arrival.Content content, long base, CharsetFinding charset, Dialect first)
            throws IOException {
        if (base == 0 || first.directiveByte() == -1) {
            return first;
        }
        try (InputStream in = content.open()) {
            Cutter cutter = new Cutter(
                    HeldContent.first(in, base),
                    0,
                    Growth.sha256(),
                    LineCodec.of(charset.charset()),
                    charset.mark(),
                    first,
                    null,
                    Progress.SILENT);
            byte[] buffer = new byte[Cutter.PIECE];
            while (cutter.next(buffer) != null) {
                // only the header lines matter
            }
            return cutter.dialect();
        }
    }

    private static void keepOnly(Cutter cutter, BlobWriter blob) throws IOException {
        byte[] buffer = new byte[Cutter.PIECE];
        try (Packer packer = new Packer()) {
            Piece piece;
            while ((piece = cutter.next(buffer)) != null) {
                blob.put(piece.number(), packer.pack(piece.bytes(), 0, piece.length()));
            }
        }
    }

    private Kept keep(SealedOutput output, String sha256) throws IOException {
        String name = "evidence/%s/%s.zst".formatted(sha256.substring(0, 2), sha256);
        return new Kept(name, output.finish(caseFolder.resolve(name)));
    }

    /** Keeps a container as it was received; its entries were taken before. */
    void keepContainer(Path file, String path, String sha256) throws IOException {
        Path work = Files.createDirectories(caseFolder.resolve("work"));
        MessageDigest digest = Growth.sha256();
        try (InputStream in = Files.newInputStream(file);
                SealedOutput output = new SealedOutput(work.resolve("container.zst"));
                BlobWriter blob = new BlobWriter(output, 0);
                Packer packer = new Packer()) {
            byte[] buffer = new byte[Cutter.PIECE];
            long number = 0;
            long size = 0;
            int n;
            while ((n = in.readNBytes(buffer, 0, buffer.length)) > 0) {
                digest.update(buffer, 0, n);
                blob.put(number++, packer.pack(buffer, 0, n));
                size += n;
            }
            blob.finish();
            String now = Growth.hex(digest);
            if (!now.equals(sha256)) {
                throw new AshiatoException(
                        ErrorCode.INPUT,
                        "the file changed while it was taken in",
                        path,
                        "copy it to a place where nothing writes to it, and take it in from there");
            }
            Custody.Container container = new Custody.Container(sha256, size, path, keep(output, sha256));
            custody.take(ledger.append(Custody.CONTAINER, container));
        }
    }

    void refuse(Custody.Refusal refusal) {
        if (!custody.refusals().contains(refusal)) {
            custody.take(ledger.append(Custody.REFUSED, refusal));
        }
    }

    private static @Nullable Text remark(byte[] head, CharsetFinding charset) {
        return Formats.remark(Recogniser.sample(head, LineCodec.of(charset.charset()), charset.mark()))
                .orElse(null);
    }

    private static String firstLine(byte[] head, CharsetFinding charset) {
        LineCodec codec = LineCodec.of(charset.charset());
        int from = Math.min(charset.mark(), head.length);
        int lineEnd = codec.nextLineEnd(head, from, head.length);
        int end = Math.min(lineEnd < 0 ? head.length : lineEnd, from + FIRST_LINE);
        return codec.decode(head, from, from + codec.lineLength(head, from, end))
                .toString();
    }

    @Override
    public void close() {
        tables.close();
    }
}
