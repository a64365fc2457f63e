// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.ledger;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.ashiato.evidence.seal.Fault;
import org.ashiato.evidence.seal.Hashes;
import org.ashiato.model.Text;

/**
 * Says where a ledger whose chain breaks was changed. That line k+1 does not follow from line k can mean that line k
 * was changed, or line k+1, or that lines were taken out, put in, joined or split; each leaves other traces, and most
 * single changed bytes can be named exactly.
 *
 * @param ledger the ledger file
 * @param before the last sound line and its hash, if any
 * @param line the first line that is not sound
 * @param next the line after it, if any
 * @param afterNext the line after that, if any
 * @param signedEntry number of the last signed entry, or 0 where the head is of no use
 * @param signedHash its hash as signed
 */
record LineFault(
        Path ledger,
        Optional<Chain.Mark> before,
        ScannedLine line,
        Optional<ScannedLine> next,
        Optional<ScannedLine> afterNext,
        long signedEntry,
        String signedHash) {
    /** Unrelated hashes differ in 60 of 64 digits; a damaged one differs in few. */
    private static final int SAME_HASH = 32;

    /** The place of the first wrong byte, as exactly as it can be known. */
    Fault find() {
        String prev = before.map(Chain.Mark::hash).orElse(LedgerLine.NO_PREV);
        Optional<LedgerLine> read = line.ended() && !line.tooLong() ? LedgerLine.read(line.bytes()) : Optional.empty();
        if (read.isPresent()) {
            return inReadable(read.orElseThrow(), prev);
        }
        return joined(prev)
                .or(this::split)
                .or(() -> beforeIt(prev))
                .or(() -> changedByte(line, hashOf(line.number(), next)))
                .orElseGet(() -> within(line, "%d 行目を読み取れない", "line %d cannot be read"));
    }

    /** A line that reads well but is not the one that follows. */
    private Fault inReadable(LedgerLine read, String prev) {
        if (read.entry().n() != line.number()) {
            if (read.prev().equals(prev)) {
                return againstText("{\"n\":" + line.number() + ",");
            }
            if (read.entry().n() > line.number()) {
                return within(line, "%d 行目の前の記録が失われている", "before line %d, entries are missing");
            }
            return within(line, "%d 行目は正しい順序の記録ではない", "line %d is not the entry that belongs there");
        }
        Optional<Integer> wrongDigit = digitOfPrev(prev);
        if (before.isEmpty() || wrongDigit.isPresent()) {
            int index = wrongDigit.orElse(0);
            long at = line.from() + line.bytes().length - LedgerLine.PREV_LENGTH + index;
            return exact(line, at, prev.charAt(index));
        }
        ScannedLine changed = before.orElseThrow().line();
        return changedByte(changed, Optional.of(read.prev()))
                .orElseGet(() -> within(changed, "%d 行目の内容が記録時と異なる", "line %d is not as it was written"));
    }

    /** A line feed was overwritten, so that two lines look like one. */
    private Optional<Fault> joined(String prev) {
        byte[] bytes = line.bytes();
        if (line.tooLong()) {
            return Optional.empty();
        }
        int last = bytes.length - 1;
        for (int at = 1; at <= last; at++) {
            boolean atEnd = at == last && !line.ended();
            if (bytes[at - 1] != '}' || (!atEnd && (at == last || bytes[at + 1] != '{'))) {
                continue;
            }
            byte[] first = Arrays.copyOf(bytes, at);
            boolean fits = LedgerLine.read(first)
                    .filter(read -> read.entry().n() == line.number())
                    .filter(read -> read.prev().equals(prev))
                    .isPresent();
            if (fits && (atEnd || LedgerLine.prevAtEnd(bytes).equals(Optional.of(Hashes.sha256(first))))) {
                return Optional.of(exact(line, line.from() + at, '\n'));
            }
        }
        return Optional.empty();
    }

    /** A byte was overwritten with a line feed, so that one line looks like two. */
    private Optional<Fault> split() {
        Optional<String> hash = hashOf(line.number(), afterNext);
        if (next.isEmpty()
                || hash.isEmpty()
                || line.tooLong()
                || next.orElseThrow().tooLong()) {
            return Optional.empty();
        }
        byte[] rest = next.orElseThrow().bytes();
        byte[] whole = Arrays.copyOf(line.bytes(), line.bytes().length + 1 + rest.length);
        System.arraycopy(rest, 0, whole, line.bytes().length + 1, rest.length);
        for (int value = 0x20; value <= 0xFF; value++) {
            whole[line.bytes().length] = (byte) value;
            if (Hashes.sha256(whole).equals(hash.orElseThrow())) {
                return Optional.of(exact(line, line.to() - 1, value));
            }
        }
        return Optional.empty();
    }

    /** An unreadable line whose end still shows that the line before it was another. */
    private Optional<Fault> beforeIt(String prev) {
        Optional<String> shown = LedgerLine.prevAtEnd(line.bytes());
        if (shown.isEmpty()
                || before.isEmpty()
                || shown.orElseThrow().equals(prev)
                || digitOfPrev(prev).isPresent()) {
            return Optional.empty();
        }
        ScannedLine changed = before.orElseThrow().line();
        return changedByte(changed, shown)
                .or(() -> Optional.of(new Fault(
                        ledger,
                        changed.number(),
                        changed.from(),
                        line.to(),
                        -1,
                        new Text(
                                "%d 行目から %d 行目までの内容が記録時と異なる".formatted(changed.number(), line.number()),
                                "lines %d to %d are not as they were written"
                                        .formatted(changed.number(), line.number())))));
    }

    /** The hash that a line had when it was written, as far as anything still tells it. */
    private Optional<String> hashOf(long number, Optional<ScannedLine> follower) {
        return number == signedEntry ? Optional.of(signedHash) : follower.flatMap(f -> LedgerLine.prevAtEnd(f.bytes()));
    }

    private Optional<Fault> changedByte(ScannedLine in, Optional<String> hash) {
        return hash.flatMap(h -> ByteHunt.byHash(in.bytes(), h))
                .map(found -> exact(in, in.from() + found.index(), found.was()));
    }

    /** The first digit of this line's {@code prev} that is not as it should be, if the hash is a damaged one and not another. */
    private Optional<Integer> digitOfPrev(String prev) {
        byte[] bytes = line.bytes();
        int start = bytes.length - LedgerLine.PREV_LENGTH;
        if (start < 0) {
            return Optional.empty();
        }
        String shown = new String(bytes, start, 64, StandardCharsets.ISO_8859_1);
        int different = 0;
        int first = -1;
        for (int n = 63; n >= 0; n--) {
            if (shown.charAt(n) != prev.charAt(n)) {
                different++;
                first = n;
            }
        }
        return different > 0 && different <= SAME_HASH ? Optional.of(first) : Optional.empty();
    }

    private Fault againstText(String expected) {
        byte[] wanted = expected.getBytes(StandardCharsets.US_ASCII);
        int index = Arrays.mismatch(wanted, line.bytes());
        return index < 0 || index >= wanted.length
                ? within(line, "%d 行目の内容が記録時と異なる", "line %d is not as it was written")
                : exact(line, line.from() + index, wanted[index]);
    }

    private Fault exact(ScannedLine in, long offset, int was) {
        Text what = new Text(
                "%d 行目のオフセット %d が変更されている（記録時の値 0x%02X）".formatted(in.number(), offset, was),
                "line %d was changed at offset %d (recorded value 0x%02X)".formatted(in.number(), offset, was));
        return new Fault(ledger, in.number(), offset, offset + 1, was, what);
    }

    private Fault within(ScannedLine in, String ja, String en) {
        Text what = new Text(ja.formatted(in.number()), en.formatted(in.number()));
        return new Fault(ledger, in.number(), in.from(), in.to(), -1, what);
    }
}
