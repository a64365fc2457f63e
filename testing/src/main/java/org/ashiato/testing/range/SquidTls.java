// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.range;

/**
 * Squid's native form in an office where everything is TLS: each request is a tunnel of its own, so the log names
 * hosts and no paths.
 */
final class SquidTls implements Renderer {
    private final SquidNative squid = new SquidNative();

    @Override
    public void line(Visit visit, Bytes out) {
        squid.line(tunnel(visit), out);
    }

    private static Visit tunnel(Visit visit) {
        boolean denied = visit.action() == Action.DENIED;
        return new Visit(
                visit.time(),
                visit.terminal(),
                Method.CONNECT,
                visit.url(),
                visit.elapsed(),
                visit.status() == 304 ? 200 : visit.status(),
                denied || visit.action() == Action.ABORTED ? visit.action() : Action.TUNNEL,
                visit.received(),
                visit.sent(),
                Media.NONE,
                visit.agent(),
                null,
                visit.trace());
    }
}
