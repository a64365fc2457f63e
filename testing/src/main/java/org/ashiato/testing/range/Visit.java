// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.range;

import org.jspecify.annotations.Nullable;

/**
 * One line of the log to be.
 *
 * @param time when the proxy wrote it, UTC milliseconds
 * @param elapsed milliseconds
 * @param status HTTP status to the client, 0 where none was sent
 * @param received bytes to the terminal
 * @param sent bytes from the terminal
 * @param trace where the truth notes it, null where nothing depends on it
 */
record Visit(
        long time,
        Terminal terminal,
        Method method,
        Url url,
        int elapsed,
        int status,
        Action action,
        long received,
        long sent,
        Media media,
        Agent agent,
        @Nullable Url referrer,
        @Nullable Trace trace) {}
