// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import org.ashiato.model.EventSink;

/** The fields of a line that no column takes, gathered as a JSON object in the order of the line. One parser's own. */
public final class Unmapped {
    private final ByteBuilder json = new ByteBuilder();

    /** A field's name, made ready to be written: {@code "name":}. */
    public static byte[] key(String name) {
        byte[] utf8 = name.getBytes(UTF_8);
        ByteBuilder key = new ByteBuilder();
        key.json(utf8, 0, utf8.length).put(':');
        return Arrays.copyOf(key.bytes(), key.length());
    }

    /** Begins a line. */
    public void clear() {
        json.clear();
    }

    /** Adds a text. */
    public void text(byte[] key, byte[] bytes, int from, int to) {
        name(key);
        json.json(bytes, from, to);
    }

    /** Adds a value that is JSON already: a number, true, false, an array. */
    public void json(byte[] key, byte[] bytes, int from, int to) {
        name(key);
        json.raw(bytes, from, to);
    }

    /** Begins a value that the caller writes itself. */
    public ByteBuilder value(byte[] key) {
        name(key);
        return json;
    }

    /** Sets the object in the sink; a line without such fields stays null there. */
    public void send(EventSink sink, int position) {
        if (json.length() > 0) {
            json.put('}');
            sink.text(position, json.bytes(), 0, json.length());
        }
    }

    private void name(byte[] key) {
        json.put(json.length() == 0 ? '{' : ',').raw(key, 0, key.length);
    }
}
