// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format;

/**
 * Cuts JSON text into the objects that lie with so many brackets about them, wherever lines end, and into what stands
 * between them. It reads on from where it stopped, holds no text, and comes to rest on any bytes.
 *
 * <p>An object that is never closed would swallow all after it. Where the text is indented, a line that begins an
 * object no deeper than the one being read begins the next; and no string goes on behind the end of a line.
 */
public final class ObjectCutter {
    /** How the characters of a file lie in its bytes. */
    public interface Characters {
        /** The character whose first byte is at {@code at}, or a negative number where it is not one of ASCII. */
        int ascii(byte[] bytes, int at);

        /** Bytes of that character. */
        int width(byte[] bytes, int at);
    }

    /** Of UTF-8, and of any other set whose further bytes are not ASCII. */
    static final Characters SINGLE = new Characters() {
        @Override
        public int ascii(byte[] bytes, int at) {
            return bytes[at];
        }

        @Override
        public int width(byte[] bytes, int at) {
            return 1;
        }
    };

    private final int level;
    private final Characters characters;
    private int depth;
    private boolean within;
    private boolean quoted;
    private boolean escaped;
    /** Blanks since the line began; -1 where something else was seen in it. */
    private int blanks;
    /** The indentation of the line that began the object; -1 where it began elsewhere in a line. */
    private int indent;
    /** Whether the object's second line stands deeper than its first. */
    private boolean indented;
    /** Whether its second line is still to come. */
    private boolean firstLine;

    private int from;
    private int to;
    private boolean whole;
    private boolean stray;
    private boolean frame;

    /** @param level brackets about each object: 0 for objects one after the other, 1 for those of a list */
    public ObjectCutter(int level, Characters characters) {
        this.level = level;
        this.characters = characters;
    }

    /** Begins anew, at the first byte of a file or behind an object. */
    public void begin(boolean ofFile) {
        depth = ofFile ? 0 : level;
        within = false;
        quoted = false;
        escaped = false;
        // Behind an object no line begins until its end is seen, whoever cut the object.
        blanks = ofFile ? 0 : -1;
    }

    /**
     * Goes to the end of the next object.
     *
     * @return where to go on: behind it, before the end of its last line where the next begins without its being closed,
     *     or {@code end} where it does not end before
     */
    public int next(byte[] bytes, int start, int end) {
        from = within ? start : -1;
        to = end;
        whole = false;
        stray = false;
        frame = false;
        int lineEnd = start;
        int at = start;
        while (at < end) {
            int c = characters.ascii(bytes, at);
            int after = Math.min(end, at + characters.width(bytes, at));
            if (c == '\n') {
                lineEnd = at;
                newLine();
            } else if (c == ' ' || c == '\t' || c == '\r') {
                blanks = blanks < 0 ? -1 : blanks + 1;
            } else if (within) {
                if (c == '{' && beginsLineOfNext()) {
                    begin(false);
                    to = lineEnd;
                    whole = true;
                    return lineEnd;
                }
                if (inside(c)) {
                    to = after;
                    whole = true;
                    return after;
                }
            } else if (outside(c)) {
                from = at;
            }
            at = after;
        }
        return end;
    }

    /** Where the object begins; -1 where there is none. */
    public int from() {
        return from;
    }

    /** One past its last byte. */
    public int to() {
        return to;
    }

    /** Whether it came to its end, be it that the next began. */
    public boolean isWhole() {
        return whole;
    }

    /** Whether something stands before the object that has no place there. */
    public boolean isStray() {
        return stray;
    }

    /** Whether more than blanks and commas stands before the object. */
    public boolean isFramed() {
        return frame || stray;
    }

    private void newLine() {
        quoted = false;
        escaped = false;
        blanks = 0;
    }

    private boolean beginsLineOfNext() {
        return blanks >= 0 && indented && blanks <= indent;
    }

    /** Takes a character of an object; whether it is the last. */
    private boolean inside(int c) {
        if (blanks >= 0 && firstLine) {
            indented = blanks > indent;
            firstLine = false;
        }
        blanks = -1;
        if (quoted) {
            quotedBy(c);
        } else if (c == '"') {
            quoted = true;
        } else if (c == '{' || c == '[') {
            depth++;
        } else if ((c == '}' || c == ']') && --depth == level) {
            within = false;
            return true;
        }
        return false;
    }

    /** Takes a character between objects; whether it begins one. */
    private boolean outside(int c) {
        boolean begins = !quoted && c == '{' && depth == level;
        if (begins) {
            within = true;
            depth = level + 1;
            indent = blanks;
            indented = false;
            firstLine = blanks >= 0;
        } else if (quoted) {
            quotedBy(c);
        } else if (c != ',') {
            frame(c);
        }
        blanks = -1;
        return begins;
    }

    private void frame(int c) {
        frame = true;
        boolean opens = c == '{' || c == '[';
        boolean closes = c == '}' || c == ']';
        if (closes && (depth == 0 || (c == '}' && depth == level))) {
            // The objects stand in a list, which no brace ends.
            stray = true;
            return;
        }
        stray |= level == 0 || (level == 1 && c != '[' && c != ']');
        quoted = c == '"';
        depth += opens ? 1 : closes ? -1 : 0;
    }

    private void quotedBy(int c) {
        if (escaped) {
            escaped = false;
        } else if (c == '\\') {
            escaped = true;
        } else if (c == '"') {
            quoted = false;
        }
    }
}
