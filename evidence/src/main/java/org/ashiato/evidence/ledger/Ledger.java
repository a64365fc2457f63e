// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.ledger;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ashiato.evidence.seal.Fault;
import org.ashiato.evidence.seal.Hashes;
import org.ashiato.model.AshiatoException;
import org.ashiato.model.ErrorCode;

/**
 * The ledger of a case, open for writing. What {@link #append} returned is on the disk and signed; a crash at any
 * moment costs at most what was not returned yet. One writer a case; may be used by several threads.
 *
 * <p>Opening checks the whole ledger first: nothing is ever added to a damaged one, since a new signature over it
 * would cover the damage up.
 */
public final class Ledger implements Closeable {
    /** The entry that every ledger begins with; it names the key. */
    public static final String BEGUN = "begun";
    /** The entry that names another key, before that key signs. */
    public static final String KEY = "key";
    /** The entry that says what a run cut short had left behind. */
    public static final String RECOVERED = "recovered";

    static final String FILE = "ledger.jsonl";
    static final String HEAD_FILE = "ledger.head";
    static final String KEY_FILE = "ledger.key";

    /** How much of an unfinished entry is kept in the entry that says it was cut. */
    private static final int KEPT_OF_CUT = 4096;

    private final Path caseFolder;
    private final Clock clock;
    private final String who;
    private final SigningKey key;
    private final CaseLock lock;
    private final FileChannel channel;
    private long entries;
    private long size;
    private String hash;
    private boolean failed;

    private Ledger(Path caseFolder, Clock clock, String who, SigningKey key, CaseLock lock, Chain chain)
            throws IOException {
        this.caseFolder = caseFolder;
        this.clock = clock;
        this.who = who;
        this.key = key;
        this.lock = lock;
        this.entries = chain.entries();
        this.size = chain.size();
        this.hash = chain.hash();
        this.channel = FileChannel.open(caseFolder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.position(size);
    }

    /** What is to be recorded: what happened, and a record or map with the facts. */
    public record Note(String what, Object body) {}

    /**
     * Opens the ledger of a case for writing; begins it where there is none.
     *
     * @param caseFolder a folder that is there
     * @param who writes, as user@host
     * @throws AshiatoException CASE where another run writes; INTEGRITY where the ledger is damaged
     */
    public static Ledger open(Path caseFolder, Clock clock, String who, SigningKey key) {
        CaseLock lock = null;
        try {
            lock = CaseLock.take(caseFolder);
            Ledger ledger = neverSigned(caseFolder)
                    ? begin(caseFolder, clock, who, key, lock)
                    : goOn(caseFolder, clock, who, key, lock);
            lock = null;
            return ledger;
        } catch (IOException e) {
            throw new AshiatoException(
                    ErrorCode.CASE,
                    "The ledger cannot be opened for writing: " + e.getMessage(),
                    caseFolder.toString(),
                    "Look whether the folder is there and whether you may write to it.",
                    e);
        } finally {
            if (lock != null) {
                closeQuietly(lock);
            }
        }
    }

    /** The time by the clock that dates the entries. */
    public Instant now() {
        return clock.instant();
    }

    /** Records one thing; it is on the disk and signed when this returns. */
    public Entry append(String what, Object body) {
        return appendAll(List.of(new Note(what, body))).getFirst();
    }

    /** Records several things and signs once; all are on the disk when this returns. After a crash some may be there. */
    public synchronized List<Entry> appendAll(List<Note> notes) {
        if (failed) {
            throw new IllegalStateException("an earlier write to the ledger failed");
        }
        if (notes.isEmpty()) {
            return List.of();
        }
        List<Entry> added = new ArrayList<>();
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        String last = hash;
        for (Note note : notes) {
            Entry entry = new Entry(
                    entries + added.size() + 1,
                    clock.instant().truncatedTo(ChronoUnit.MICROS),
                    who,
                    note.what(),
                    LedgerLine.tree(note.body()));
            byte[] line = new LedgerLine(entry, last).bytes();
            if (line.length > LedgerLine.LONGEST || LedgerLine.read(line).isEmpty()) {
                throw new IllegalArgumentException(
                        "a ledger entry of %d bytes could not be read back".formatted(line.length));
            }
            lines.writeBytes(line);
            lines.write('\n');
            last = Hashes.sha256(line);
            added.add(entry);
        }
        failed = true;
        write(lines.toByteArray(), entries + added.size(), last);
        failed = false;
        return List.copyOf(added);
    }

    /** SHA-256 of the last entry's line, hexadecimal: stands for the whole ledger so far. */
    public synchronized String head() {
        return hash;
    }

    /** The entries so far, from the first; close the stream. */
    public Stream<Entry> entries() {
        return entries(caseFolder);
    }

    /** How far a case's ledger went when it was last written; empty where there is none. Its signature is not checked. */
    public static Optional<Head> head(Path caseFolder) {
        try {
            Path file = caseFolder.resolve(HEAD_FILE);
            return Files.exists(file) ? Head.read(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The entries of a case's ledger, from the first; close the stream. Needs no lock and no key.
     *
     * @throws AshiatoException INTEGRITY where it is shorter than was signed, and, while it is read, at an entry that
     *     does not follow from the one before
     */
    public static Stream<Entry> entries(Path caseFolder) {
        Path file = caseFolder.resolve(FILE);
        long signed = head(caseFolder).map(Head::size).orElse(0L);
        try {
            if (signed > 0 && (Files.notExists(file) || Files.size(file) < signed)) {
                throw new AshiatoException(
                        ErrorCode.INTEGRITY,
                        "the ledger is shorter than was signed: entries are missing at its end",
                        file.toString(),
                        "'ashiato verify' tells from where; bring the ledger back from a copy of the case");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return LedgerStream.of(file);
    }

    @Override
    public synchronized void close() throws IOException {
        try (lock;
                channel) {
            failed = true;
        }
    }

    private static boolean neverSigned(Path caseFolder) throws IOException {
        if (Files.exists(caseFolder.resolve(HEAD_FILE))) {
            return false;
        }
        if (!Files.exists(caseFolder.resolve(FILE))) {
            return true;
        }
        // A run may have ended after the first line and before its signature; more lines were never without one.
        Chain chain = Chain.walk(caseFolder.resolve(FILE), 0);
        return chain.entries() <= 1 && chain.broken().stream().noneMatch(ScannedLine::ended);
    }

    private static Ledger begin(Path caseFolder, Clock clock, String who, SigningKey key, CaseLock lock)
            throws IOException {
        DurableFile.replace(caseFolder.resolve(KEY_FILE), PublicKeys.pem(key.publicKey()));
        DurableFile.replace(caseFolder.resolve(FILE), new byte[0]);
        Chain nothing = Chain.walk(caseFolder.resolve(FILE), 0);
        Ledger ledger = new Ledger(caseFolder, clock, who, key, lock, nothing);
        ledger.append(BEGUN, new Begun("ashiato/ledger/1", key.fingerprint(), PublicKeys.base64(key.publicKey())));
        return ledger;
    }

    private record Begun(String format, String key, String publicKey) {}

    private static Ledger goOn(Path caseFolder, Clock clock, String who, SigningKey key, CaseLock lock)
            throws IOException {
        LedgerCheck check = LedgerCheck.of(caseFolder);
        if (!check.intact()) {
            Fault fault = check.faults().getFirst();
            throw new AshiatoException(
                    ErrorCode.INTEGRITY,
                    "The ledger is not as it was signed: %s."
                            .formatted(fault.what().en()),
                    fault.file().toString(),
                    "Nothing was written. Keep the case as it is, find out who changed it, and go on with a copy that verifies.");
        }
        Path file = caseFolder.resolve(FILE);
        Chain chain = Chain.walk(file, 0);
        Optional<Cut> cut = cut(file, chain);
        Ledger ledger = new Ledger(caseFolder, clock, who, key, lock, chain);
        ledger.introduceKey(chain);
        if (cut.isPresent() || check.unsigned() > 0) {
            ledger.append(
                    RECOVERED, new Recovered(check.unsigned(), cut.stream().toList()));
        }
        return ledger;
    }

    /** What a run cut short had left: entries that were not signed yet, and an entry that was not finished. */
    private record Recovered(long unsigned, List<Cut> cut) {}

    /** Bytes that were cut off the end of the ledger: how many, their SHA-256, and the first of them in base64. */
    private record Cut(long bytes, String sha256, String start) {}

    private static Optional<Cut> cut(Path file, Chain chain) throws IOException {
        if (chain.fileSize() == chain.size()) {
            return Optional.empty();
        }
        MessageDigest digest = Hashes.sha256();
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(chain.size());
            start = in.readNBytes(KEPT_OF_CUT);
            digest.update(start);
            in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        }
        try (FileChannel ledger = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ledger.truncate(chain.size());
            ledger.force(true);
        }
        String base64 = Base64.getEncoder().encodeToString(start);
        return Optional.of(new Cut(chain.fileSize() - chain.size(), Hashes.hex(digest.digest()), base64));
    }

    private void introduceKey(Chain chain) {
        if (!chain.keys().containsKey(key.fingerprint())) {
            append(KEY, Map.copyOf(Chain.keyBody(key.publicKey())));
        }
    }

    private void write(byte[] lines, long lastEntry, String lastHash) {
        try {
            DurableFile.write(channel, lines);
            channel.force(true);
            entries = lastEntry;
            size += lines.length;
            hash = lastHash;
            Head head = key.sign(entries, size, hash);
            DurableFile.replace(caseFolder.resolve(HEAD_FILE), head.bytes());
        } catch (IOException e) {
            throw new AshiatoException(
                    ErrorCode.RESOURCES,
                    "The ledger cannot be written: " + e.getMessage(),
                    caseFolder.resolve(FILE).toString(),
                    "Make room on the disk and start again; nothing recorded so far is lost.",
                    e);
        }
    }

    private static void closeQuietly(CaseLock lock) {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
