// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format.elff;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.ashiato.format.Authority;
import org.ashiato.format.ByteBuilder;
import org.ashiato.format.Decimal;
import org.ashiato.format.HttpColumn;
import org.ashiato.format.Target;
import org.ashiato.format.elff.Layout.Role;
import org.ashiato.model.EventSink;

/** Sets URL, host and port: from the whole URL where the log has it, else put together from its parts. One parser's own. */
final class Address {
    private static final int LARGEST_PORT = 65_535;
    private static final byte[] SEPARATOR = "://".getBytes(US_ASCII);

    private final Layout layout;
    private final Cells cells;
    private final Writer writer;
    private final Target target = new Target();
    private final ByteBuilder url = new ByteBuilder();

    Address(Layout layout, Cells cells, Writer writer) {
        this.layout = layout;
        this.cells = cells;
        this.writer = writer;
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
            compose(bytes, tunnel, scheme, port);
            if (url.length() > 0) {
                sink.text(HttpColumn.URL, url.bytes(), 0, url.length());
            }
        }
    }

    private void compose(byte[] bytes, boolean tunnel, int schemePort, int port) {
        url.clear();
        boolean whole = present(Role.PATH, bytes) && Authority.schemeEnd(bytes, start(Role.PATH), end(Role.PATH)) >= 0;
        if (writer == Writer.PROXY && !whole && present(Role.HOST, bytes)) {
            boolean schemed = present(Role.SCHEME, bytes) && !tunnel;
            if (schemed) {
                add(Role.SCHEME, bytes);
                url.raw(SEPARATOR, 0, SEPARATOR.length);
            }
            add(Role.HOST, bytes);
            if (port > 0 && (tunnel || port != schemePort)) {
                url.put(':');
                add(Role.PORT, bytes);
            }
            if (tunnel) {
                return;
            }
        }
        if (present(Role.PATH, bytes)) {
            add(Role.PATH, bytes);
        }
        if (present(Role.QUERY, bytes)) {
            if (bytes[start(Role.QUERY)] != '?') {
                url.put('?');
            }
            add(Role.QUERY, bytes);
        }
    }

    private int port(byte[] bytes) {
        long port = present(Role.PORT, bytes) ? Decimal.count(bytes, start(Role.PORT), end(Role.PORT)) : 0;
        return port <= 0 || port > LARGEST_PORT ? -1 : (int) port;
    }

    private void add(Role role, byte[] bytes) {
        url.raw(bytes, start(role), end(role));
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
