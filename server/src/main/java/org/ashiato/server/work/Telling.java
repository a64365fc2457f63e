// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.server.work;

import java.util.function.Consumer;
import org.ashiato.cases.Step;
import org.ashiato.cases.Watch;
import org.ashiato.model.Text;
import org.jspecify.annotations.Nullable;

/** Tells how a piece of work goes on, at most a few times a second. */
final class Telling implements Watch {
    private static final long EVERY_NANOS = 300_000_000;
    private final Job job;
    private final Consumer<Job> told;
    private @Nullable Text step;
    private long all;
    private long read;
    private long last;

    Telling(Job job, Consumer<Job> told) {
        this.job = job;
        this.told = told;
    }

    void begin() {
        tell(true);
    }

    /** So many bytes are to be read. */
    void expect(long bytes) {
        all = bytes;
    }

    @Override
    public synchronized void step(Step next) {
        step = next.title();
        tell(true);
    }

    @Override
    public synchronized void read(long bytes) {
        read += bytes;
        tell(false);
    }

    @Override
    public void begin(String path, long bytes) {}

    private void tell(boolean now) {
        long at = System.nanoTime();
        if (now || at - last > EVERY_NANOS) {
            last = at;
            boolean intake = Step.INTAKE.title().equals(step) && all > 0;
            Double share = intake ? Double.valueOf(Math.min(1, (double) read / all)) : null;
            told.accept(new Job(
                    job.id(), job.caseId(), job.kind(), "working", step, share, job.by(), job.at(), null, null));
        }
    }
}
