/**
 * Seals: how a file under custody is known to be, byte for byte, what was taken in, and where it is not.
 *
 * <p>A {@link org.ashiato.evidence.seal.Seal} is three facts that stand in the ledger: the file's size, the SHA-256
 * of the whole, and the SHA-256 of a small file beside it that holds a CRC-32C for each 4 KiB page. The SHA-256
 * decides whether the file is intact. The pages only help to say where it is not; nobody has to trust them.
 */
@NullMarked
package org.ashiato.evidence.seal;

import org.jspecify.annotations.NullMarked;
