// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.ledger;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import org.ashiato.evidence.seal.Fault;
import org.ashiato.model.Text;

/**
 * A head without a good signature.
 *
 * @param fault where it is wrong
 * @param restored the head as it was, where one changed byte explains all
 */
record HeadFault(Fault fault, Optional<Head> restored) {
    /** Longer than any head is written. */
    private static final int LONGEST = 512;

    static HeadFault find(Path file, byte[] bytes, Optional<Head> read, Chain chain, Predicate<Head> authentic) {
        if (bytes.length == 0) {
            return new HeadFault(
                    Fault.within(file, 0, 0, new Text("台帳の署名がない", "the signature of the ledger is missing")),
                    Optional.empty());
        }
        byte[] tried = bytes.clone();
        Optional<ByteHunt.Found> found = bytes.length > LONGEST
                ? Optional.empty()
                : ByteHunt.byTrial(
                        tried,
                        text -> Head.read(text)
                                .filter(head -> speaksOf(head, chain))
                                .filter(authentic)
                                .isPresent());
        if (found.isPresent()) {
            int index = found.orElseThrow().index();
            int was = found.orElseThrow().was();
            tried[index] = (byte) was;
            Text what = new Text(
                    "オフセット %d が変更されている（記録時の値 0x%02X）".formatted(index, was),
                    "changed at offset %d (recorded value 0x%02X)".formatted(index, was));
            return new HeadFault(new Fault(file, 0, index, index + 1, was, what), Head.read(tried));
        }
        Text what = read.isEmpty()
                ? new Text("台帳の署名を読み取れない", "the signature of the ledger cannot be read")
                : chain.keys().containsKey(read.orElseThrow().key())
                        ? new Text("署名が台帳に合わない", "the signature does not fit")
                        : new Text(
                                "台帳にない鍵で署名されている：%s".formatted(read.orElseThrow().key()),
                                "signed by a key that the ledger does not name: %s"
                                        .formatted(read.orElseThrow().key()));
        return new HeadFault(Fault.within(file, 0, bytes.length, what), Optional.empty());
    }

    /** A cheap look before the signature is tried: a head nearly always speaks of the last entry. */
    private static boolean speaksOf(Head head, Chain chain) {
        return head.n() == chain.entries()
                && head.size() == chain.size()
                && head.hash().equals(chain.hash());
    }
}
