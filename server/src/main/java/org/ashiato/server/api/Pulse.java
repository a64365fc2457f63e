// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.server.api;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Notices, once a second while an answer is sought, that nobody waits for it any more. */
final class Pulse implements AutoCloseable {
    private final ScheduledExecutorService beats = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("pulse").factory());

    /** Begins; {@code gone} is run by another thread, each second from when nobody waits until this is closed. */
    Pulse(Lines answer, Runnable gone) {
        Future<?> _ = beats.scheduleWithFixedDelay(
                () -> {
                    if (!answer.alive()) {
                        gone.run();
                    }
                },
                1,
                1,
                TimeUnit.SECONDS);
    }

    /** Ends; what beats just then is waited for. */
    @Override
    public void close() {
        beats.close();
    }
}
