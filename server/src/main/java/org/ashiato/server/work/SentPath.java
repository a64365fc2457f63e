// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.server.work;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.ashiato.model.AshiatoException;
import org.ashiato.model.ErrorCode;
import org.jspecify.annotations.Nullable;

/** Where a file that was sent under a name, or under a path in a folder, is put. */
final class SentPath {
    private static final int DEEPEST = 32;
    private static final int LONGEST_NAME = 240;

    private SentPath() {}

    /**
     * A place below a folder, never outside it: what leads upwards is left out, and so is what cannot be read in a name.
     *
     * @param given as the sender gave it, with slashes or backslashes between folders
     */
    static Path below(Path folder, @Nullable String given) {
        Path place = folder;
        for (String part : (given == null ? "" : given).split("[/\\\\]", -1)) {
            String name = readable(part);
            if (!name.isEmpty() && !name.equals(".") && !name.equals("..")) {
                place = place.resolve(name);
            }
        }
        int depth = place.getNameCount() - folder.getNameCount();
        if (depth == 0 || depth > DEEPEST) {
            throw new AshiatoException(
                    ErrorCode.INPUT,
                    depth == 0 ? "a file was sent without a name" : "a file lies in too many folders",
                    "",
                    depth == 0 ? "give the file a name" : "send the folder in which it lies, or an archive");
        }
        return place;
    }

    // File systems hold names of up to 255 bytes.
    private static String readable(String part) {
        StringBuilder name = new StringBuilder();
        int bytes = 0;
        for (int c : part.codePoints().toArray()) {
            bytes += Character.toString(c).getBytes(StandardCharsets.UTF_8).length;
            if (!Character.isISOControl(c) && Character.getType(c) != Character.FORMAT && bytes <= LONGEST_NAME) {
                name.appendCodePoint(c);
            }
        }
        return name.toString().strip();
    }
}
