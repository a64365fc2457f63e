// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.unpack;

import java.io.IOException;
import java.nio.file.Path;

/** Takes what an {@link Unpacker} finds, one thing after another, in an order that depends on the input only. */
public interface Receiver {
    /**
     * A received file that is no container, before it is read.
     *
     * @return true to read {@code file} oneself: then neither {@link #leaf} nor {@link #received} is called for it
     */
    default boolean plain(Leaf leaf, Path file) throws IOException {
        return false;
    }

    /**
     * A received file that is a container, before it is opened.
     *
     * @return true to leave it closed: then nothing else is called for it
     */
    default boolean container(Leaf leaf, Path file) throws IOException {
        return false;
    }

    /**
     * A file that is no container. The content may be read to its end, in part or not at all, and only inside this call.
     * Its end may have come too early: then {@link Content#cut()} says why, and {@link #refused} is called with the same.
     *
     * @throws IOException where it could not be taken; this ends the walk
     */
    void leaf(Leaf leaf, Content content) throws IOException;

    /** Something that was not unpacked, or not to its end. */
    void refused(Refusal refusal) throws IOException;

    /** A received file, after everything in it. */
    void received(Received received) throws IOException;
}
