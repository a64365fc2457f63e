// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ashiato.evidence.seal.Fault;
import org.ashiato.model.AshiatoException;
import org.ashiato.model.ErrorCode;
import org.ashiato.model.Text;

/**
 * What a check of a ledger found. It needs the case folder only, and changes nothing.
 *
 * @param entries entries that follow from one another from the first on
 * @param unsigned how many of them lie beyond the signed head: written, but the run ended before it signed
 * @param torn bytes of an entry that was not written to its end; nothing was ever said to have been recorded by it
 * @param hash SHA-256 of the last entry's line, hexadecimal
 * @param begunBy fingerprint of the key that the ledger began with; empty where it cannot be read
 * @param signedBy fingerprint of the key that signed the head; empty where no good signature is there
 * @param faults empty where nothing was changed; in the order ledger, head, key
 */
public record LedgerCheck(
        long entries, long unsigned, long torn, String hash, String begunBy, String signedBy, List<Fault> faults) {
    public LedgerCheck {
        faults = List.copyOf(faults);
    }

    /** Checks the ledger of a case. */
    public static LedgerCheck of(Path caseFolder) {
        try {
            return new Check(caseFolder).run();
        } catch (IOException e) {
            throw new AshiatoException(
                    ErrorCode.INPUT,
                    "The ledger cannot be read: " + e.getMessage(),
                    caseFolder.toString(),
                    "Look whether this is a case folder and whether you may read it.",
                    e);
        }
    }

    /** Whether everything signed is as it was when it was signed. */
    public boolean intact() {
        return faults.isEmpty();
    }

    /** What is not wrong but ought to be known. */
    public List<Text> notes() {
        List<Text> notes = new ArrayList<>();
        if (unsigned > 0) {
            notes.add(new Text(
                    "署名の後に書かれた記録が %d 件ある（処理が途中で終了したと考えられる）".formatted(unsigned),
                    "entries written after the last signature: %d (a run seems to have been cut short)"
                            .formatted(unsigned)));
        }
        if (torn > 0) {
            notes.add(new Text(
                    "書き終えていない記録が %d バイトある（処理が途中で終了したと考えられる）".formatted(torn),
                    "bytes of an entry that was not finished: %d (a run seems to have been cut short)"
                            .formatted(torn)));
        }
        if (!signedBy.isEmpty() && !signedBy.equals(begunBy)) {
            notes.add(new Text(
                    "台帳の開始時とは異なる鍵で署名されている：%s".formatted(signedBy),
                    "signed by another key than the one the ledger began with: %s".formatted(signedBy)));
        }
        return List.copyOf(notes);
    }

    private static final class Check {
        private final Path ledger;
        private final Path headFile;
        private final Path keyFile;
        private final Map<String, PublicKey> keys = new LinkedHashMap<>();

        Check(Path caseFolder) {
            ledger = caseFolder.resolve(Ledger.FILE);
            headFile = caseFolder.resolve(Ledger.HEAD_FILE);
            keyFile = caseFolder.resolve(Ledger.KEY_FILE);
        }

        LedgerCheck run() throws IOException {
            if (!Files.exists(ledger)) {
                Fault fault = Fault.within(ledger, 0, 0, new Text("台帳がない", "the ledger is missing"));
                return new LedgerCheck(0, 0, 0, LedgerLine.NO_PREV, "", "", List.of(fault));
            }
            byte[] headBytes = start(headFile);
            byte[] keyBytes = start(keyFile);
            Optional<Head> read = Head.read(headBytes);
            Chain chain = Chain.walk(ledger, read.map(Head::n).orElse(0L));
            PublicKeys.readPem(keyBytes).ifPresent(key -> keys.put(PublicKeys.fingerprint(key), key));
            keys.putAll(chain.keys());

            List<Fault> faults = new ArrayList<>();
            List<Fault> headFaults = new ArrayList<>();
            Optional<Head> head = read.filter(this::authentic);
            if (head.isEmpty()) {
                HeadFault found = HeadFault.find(headFile, headBytes, read, chain, this::authentic);
                headFaults.add(found.fault());
                head = found.restored();
                // The head speaks of another entry than the damaged one seemed to.
                chain = Chain.walk(ledger, head.map(Head::n).orElse(0L));
            }
            ledgerFault(chain, head).ifPresent(faults::add);
            faults.addAll(headFaults);
            keyFault(chain, keyBytes).ifPresent(faults::add);

            boolean beyond =
                    head.isPresent() && chain.entries() >= head.orElseThrow().n();
            return new LedgerCheck(
                    chain.entries(),
                    beyond ? chain.entries() - head.orElseThrow().n() : 0,
                    beyond && faults.isEmpty() ? chain.fileSize() - chain.size() : 0,
                    chain.hash(),
                    chain.firstKey().map(PublicKeys::fingerprint).orElse(""),
                    head.map(Head::key).orElse(""),
                    faults);
        }

        private boolean authentic(Head head) {
            PublicKey key = keys.get(head.key());
            return key != null && PublicKeys.signed(key, head);
        }

        private Optional<Fault> ledgerFault(Chain chain, Optional<Head> head) {
            long signedEntry = head.map(Head::n).orElse(0L);
            long signedSize = head.map(Head::size).orElse(0L);
            boolean unfinished = chain.broken().stream().noneMatch(ScannedLine::ended);
            if (chain.entries() < signedEntry && unfinished && chain.fileSize() < signedSize) {
                Text what = new Text(
                        "オフセット %d 以降の %d バイトが失われている（署名済みの記録は %d 件）"
                                .formatted(chain.fileSize(), signedSize - chain.fileSize(), signedEntry),
                        "cut at offset %d: %d bytes are missing (entries signed: %d)"
                                .formatted(chain.fileSize(), signedSize - chain.fileSize(), signedEntry));
                return Optional.of(Fault.within(ledger, chain.fileSize(), chain.fileSize(), what));
            }
            if (chain.signed().isPresent() && head.isPresent()) {
                Chain.Mark mark = chain.signed().orElseThrow();
                if (!mark.hash().equals(head.orElseThrow().hash())) {
                    return Optional.of(lastLineFault(mark.line(), head.orElseThrow()));
                }
            }
            if (chain.broken().isEmpty() || (head.isPresent() && chain.entries() >= signedEntry && isTorn(chain))) {
                return Optional.empty();
            }
            return Optional.of(new LineFault(
                            ledger,
                            chain.last(),
                            chain.broken().get(0),
                            nth(chain, 1),
                            nth(chain, 2),
                            signedEntry,
                            head.map(Head::hash).orElse(""))
                    .find());
        }

        /** What a crash leaves behind: a piece without an end, or blocks that the disk never got, which read as zeros. */
        private static boolean isTorn(Chain chain) {
            ScannedLine line = chain.broken().getFirst();
            return !line.ended() || hasZero(line.bytes());
        }

        private static boolean hasZero(byte[] bytes) {
            for (byte b : bytes) {
                if (b == 0) {
                    return true;
                }
            }
            return false;
        }

        private Fault lastLineFault(ScannedLine line, Head head) {
            return ByteHunt.byHash(line.bytes(), head.hash())
                    .map(found -> new Fault(
                            ledger,
                            line.number(),
                            line.from() + found.index(),
                            line.from() + found.index() + 1,
                            found.was(),
                            new Text(
                                    "%d 行目のオフセット %d が変更されている（記録時の値 0x%02X）"
                                            .formatted(line.number(), line.from() + found.index(), found.was()),
                                    "line %d was changed at offset %d (recorded value 0x%02X)"
                                            .formatted(line.number(), line.from() + found.index(), found.was()))))
                    .orElseGet(() -> new Fault(
                            ledger,
                            line.number(),
                            line.from(),
                            line.to(),
                            -1,
                            new Text(
                                    "%d 行目の内容が署名時と異なる".formatted(line.number()),
                                    "line %d is not as it was signed".formatted(line.number()))));
        }

        private Optional<Fault> keyFault(Chain chain, byte[] found) {
            if (chain.firstKey().isEmpty()) {
                return Optional.empty();
            }
            byte[] wanted = PublicKeys.pem(chain.firstKey().orElseThrow());
            int index = Arrays.mismatch(wanted, found);
            if (index < 0) {
                return Optional.empty();
            }
            int to = index < Math.min(found.length, wanted.length) ? index + 1 : index;
            Text what = new Text(
                    "公開鍵が、台帳の開始時のものとオフセット %d から異なる".formatted(index),
                    "the public key is not the one the ledger began with, from offset %d".formatted(index));
            return Optional.of(new Fault(keyFile, 0, index, to, to > index ? wanted[index] : -1, what));
        }

        private static Optional<ScannedLine> nth(Chain chain, int n) {
            return chain.broken().size() > n ? Optional.of(chain.broken().get(n)) : Optional.empty();
        }

        /** The start of a small file, enough to see that it is longer than it may be; nothing where it is missing. */
        private static byte[] start(Path file) throws IOException {
            if (!Files.exists(file)) {
                return new byte[0];
            }
            try (InputStream in = Files.newInputStream(file)) {
                return in.readNBytes(4096);
            }
        }
    }
}
