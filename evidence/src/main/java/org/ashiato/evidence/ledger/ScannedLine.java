// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.ledger;

import org.ashiato.evidence.seal.Hashes;

/**
 * A line of the ledger file as it lies there.
 *
 * @param number from 1
 * @param from byte offset of its start
 * @param to byte offset after its line feed, or the end of the file
 * @param bytes its bytes without the line feed; cut where it is longer than any line may be
 * @param ended whether it has a line feed
 */
// Never compared; a copy of every line's bytes would buy nothing.
@SuppressWarnings("ArrayRecordComponent")
record ScannedLine(long number, long from, long to, byte[] bytes, boolean ended) {
    String hash() {
        return Hashes.sha256(bytes);
    }

    boolean tooLong() {
        return bytes.length > LedgerLine.LONGEST;
    }
}
