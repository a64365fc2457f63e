/**
 * Unpacking: from what was handed in to the logs inside it, through archives and compressed files in any nesting.
 *
 * <p>Everything is streamed: nothing is written to disk, no name from an archive ever becomes a path, and memory is
 * bounded whatever the input. A container is recognised by its content. What cannot or must not be unpacked is refused
 * by name, with its reason, and the rest goes on; of a damaged container, all that can be read before the damage is
 * handed out, and the damage is told with its place. Bad input never raises an error here: it is a result.
 *
 * <p>{@link org.ashiato.evidence.unpack.Unpacker} is where to begin; {@link org.ashiato.evidence.unpack.Receiver} is
 * what takes the logs.
 */
@NullMarked
package org.ashiato.evidence.unpack;

import org.jspecify.annotations.NullMarked;
