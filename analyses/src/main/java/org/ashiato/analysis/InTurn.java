// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

/**
 * Judges in other threads what one thread reads from the events, and keeps the order in which it was read; so the
 * outcome does not depend on how many threads there are.
 *
 * @param <T> a judgement
 */
public final class InTurn<T> {
    private static final long MOST_AHEAD = 500_000;
    // What a job of one row costs beside it, in rows.
    private static final int OWN = 16;

    private final Queue<Job<T>> jobs = new ArrayDeque<>();
    private final List<T> judged = new ArrayList<>();
    private long ahead;

    private record Job<T>(ForkJoinTask<T> task, int held) {}

    /**
     * Takes over a job. Waits where the reader is too far ahead, which bounds the memory.
     *
     * @param rows how many rows the job holds in memory
     * @param job must not touch what the reader goes on to change
     */
    public void add(int rows, Callable<T> job) {
        int held = rows + OWN;
        jobs.add(new Job<>(ForkJoinPool.commonPool().submit(job), held));
        ahead += held;
        while (ahead > MOST_AHEAD) {
            take();
        }
    }

    /** All judgements, in the order of the jobs; waits for those that are not made yet. */
    public List<T> all() {
        while (!jobs.isEmpty()) {
            take();
        }
        return List.copyOf(judged);
    }

    private void take() {
        Job<T> job = jobs.remove();
        judged.add(job.task.join());
        ahead -= job.held;
    }
}
