// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format;

import java.util.List;

/** Walks the objects in a JSON list, such as {@code [{"Name":"UserAgent","Value":"…"}, …]}. One parser's own. */
public final class JsonObjects {
    private final NamedValues values;
    private final JsonLine json = new JsonLine();
    private byte[] bytes = {};
    private int at;
    private int to;

    /** A walker that hands out these members of each object. */
    public JsonObjects(List<String> names) {
        values = new NamedValues(names);
    }

    /** Begins a list; where the value is none, there are no objects in it. */
    public void begin(NamedValues.Value list) {
        bytes = list.bytes();
        at = list.from();
        to = list.to();
    }

    /** The members of the next object, which stay until the one after is read. */
    public NamedValues values() {
        return values;
    }

    /** Goes to the next object that can be read; false where there is none. */
    public boolean next() {
        while (true) {
            at = ByteSearch.first(bytes, at, to, '{');
            int end = end(bytes, at, to);
            if (end < 0) {
                return false;
            }
            int start = at;
            at = end;
            values.clear();
            if (json.read(
                    bytes,
                    start,
                    end,
                    (name, shape, value, from, until, elements) -> values.put(name, shape, value, from, until))) {
                return true;
            }
        }
    }

    /** One past the end of the object that begins at {@code from}; -1 where none begins there, or it does not end. */
    public static int end(byte[] bytes, int from, int to) {
        if (from >= to || bytes[from] != '{') {
            return -1;
        }
        int depth = 0;
        boolean quoted = false;
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            if (quoted) {
                if (b == '\\') {
                    i++;
                } else if (b == '"') {
                    quoted = false;
                }
            } else if (b == '"') {
                quoted = true;
            } else if (b == '{' || b == '[') {
                depth++;
            } else if ((b == '}' || b == ']') && --depth == 0) {
                return i + 1;
            }
        }
        return -1;
    }
}
