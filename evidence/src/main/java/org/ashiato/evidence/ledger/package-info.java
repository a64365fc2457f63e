/**
 * The ledger: the append-only record of what was received, run, decided, told and issued in a case.
 *
 * <p>{@code ledger.jsonl} holds one JSON object a line. Each line ends with {@code prev}, the SHA-256 of the bytes of
 * the line before it (without its line feed; 64 zeros on the first line). So the hash of the last line stands for
 * all of them: no line can be changed, taken out or put in without changing it. {@code ledger.head} holds that hash
 * with an Ed25519 signature. The private key lies outside the case; {@code ledger.key} and the first line hold
 * the public one. A case opened later with another key says so in the ledger, by a line {@code key}, before the
 * new key signs.
 *
 * <p>A reader without Ashiato needs {@code sha256sum} for the lines and {@code openssl pkeyutl -verify -rawin} for the
 * signature; {@link org.ashiato.evidence.ledger.Head} tells what exactly is signed.
 *
 * <p><b>What this proves.</b> Who cannot use the signing key cannot alter the record unseen. Two things no case folder
 * can prove by itself, because whoever holds the folder can replace all of it: that the key is whose it is said to be,
 * and that the newest lines were not taken away together with their head. Against both helps what lies elsewhere: the
 * key's fingerprint and the head's hash, printed in a report that left the house.
 */
@NullMarked
package org.ashiato.evidence.ledger;

import org.jspecify.annotations.NullMarked;
