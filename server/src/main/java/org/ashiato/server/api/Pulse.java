// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.server.api;

import java.time.Duration;

/** Notices, once a second while an answer is sought, that nobody waits for it any more. */
final class Pulse implements AutoCloseable {
    private static final Duration BEAT = Duration.ofSeconds(1);
    private final Thread thread;

    private Pulse(Thread thread) {
        this.thread = thread;
    }

    /** Begins; {@code gone} is run by another thread, each second from when nobody waits until this is closed. */
    static Pulse of(Lines answer, Runnable gone) {
        return new Pulse(Thread.ofPlatform().daemon().name("pulse").start(() -> beat(answer, gone)));
    }

    private static void beat(Lines answer, Runnable gone) {
        try {
            while (true) {
                Thread.sleep(BEAT);
                if (!answer.alive()) {
                    gone.run();
                }
            }
        } catch (InterruptedException e) {
            // The answer was given.
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        boolean interrupted = false;
        while (true) {
            try {
                thread.join();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
