/**
 * Evidence at rest: content kept as zstd frames that end at line ends, so that a line is read by unpacking one
 * frame, with a filter of words a frame, so that a word is found without unpacking the rest.
 *
 * <p>A blob is an ordinary {@code .zst} file: {@code zstd -d} gives the content back without Ashiato.
 */
@NullMarked
package org.ashiato.evidence.blob;

import org.jspecify.annotations.NullMarked;
