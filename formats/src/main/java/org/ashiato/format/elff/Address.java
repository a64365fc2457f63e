// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format.elff;

import org.ashiato.format.Authority;
import org.ashiato.format.Decimal;
import org.ashiato.format.HttpColumn;
import org.ashiato.format.Target;
import org.ashiato.format.Unmapped;
import org.ashiato.format.elff.Layout.Role;
import org.ashiato.model.EventSink;

/** Sets the parts of the URL: from the whole where the log has it, else from the fields that hold them. One parser's own. */
final class Address {
    private static final int LARGEST_PORT = 65_535;

    private final Layout layout;
    private final Cells cells;
    private final Writer writer;
    private final Target target;

    Address(Layout layout, Cells cells, Writer writer, Unmapped unmapped) {
        this.layout = layout;
        this.cells = cells;
        this.writer = writer;
        this.target = new Target(unmapped);
    }

    void set(byte[] bytes, EventSink sink) {
        boolean tunnel = present(Role.METHOD, bytes) && Target.isConnect(bytes, start(Role.METHOD), end(Role.METHOD));
        int scheme =
                present(Role.SCHEME, bytes) ? Authority.schemePort(bytes, start(Role.SCHEME), end(Role.SCHEME)) : -1;
        int port = port(bytes);
        if (present(Role.HOST, bytes)) {
            target.host(bytes, start(Role.HOST), end(Role.HOST), port >= 0 ? port : scheme, sink);
        } else if (port >= 0) {
            sink.number(HttpColumn.DST_PORT, port);
        }
        if (present(Role.URL, bytes)) {
            target.url(bytes, start(Role.URL), end(Role.URL), tunnel, sink);
        } else {
            parts(bytes, tunnel, sink);
        }
    }

    private void parts(byte[] bytes, boolean tunnel, EventSink sink) {
        boolean proxied = writer == Writer.PROXY && present(Role.HOST, bytes);
        boolean whole = present(Role.PATH, bytes) && Authority.schemeEnd(bytes, start(Role.PATH), end(Role.PATH)) >= 0;
        if (proxied && tunnel && !whole) {
            // What a proxy writes for scheme and path of a tunnel is its own word; the terminal asked for none.
            return;
        }
        if (writer == Writer.PROXY && whole) {
            target.url(bytes, start(Role.PATH), end(Role.PATH), tunnel, sink);
        } else {
            if (proxied && present(Role.SCHEME, bytes)) {
                sink.lowerText(HttpColumn.SCHEME, bytes, start(Role.SCHEME), end(Role.SCHEME));
            }
            path(bytes, sink);
        }
        if (present(Role.QUERY, bytes)) {
            int mark = bytes[start(Role.QUERY)] == '?' ? 1 : 0;
            sink.text(HttpColumn.QUERY_STRING, bytes, start(Role.QUERY) + mark, end(Role.QUERY));
        }
    }

    private void path(byte[] bytes, EventSink sink) {
        if (!present(Role.PATH, bytes)) {
            return;
        }
        if (present(Role.QUERY, bytes)) {
            sink.text(HttpColumn.PATH, bytes, start(Role.PATH), end(Role.PATH));
        } else {
            target.resource(bytes, start(Role.PATH), end(Role.PATH), sink);
        }
    }

    private int port(byte[] bytes) {
        long port = present(Role.PORT, bytes) ? Decimal.count(bytes, start(Role.PORT), end(Role.PORT)) : 0;
        return port <= 0 || port > LARGEST_PORT ? -1 : (int) port;
    }

    private boolean present(Role role, byte[] bytes) {
        return layout.has(role) && !cells.isAbsent(layout.field(role), bytes);
    }

    private int start(Role role) {
        return cells.start(layout.field(role));
    }

    private int end(Role role) {
        return cells.end(layout.field(role));
    }
}
