// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.server.work;

import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.ashiato.model.AshiatoException;
import org.ashiato.model.ErrorCode;
import org.ashiato.server.Problems;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Does what waits in the queue, one after another, and tells how it goes on. */
@Component
public class Worker {
    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private final Jobs jobs;
    private final Streams streams;
    private final Doing doing;
    private final JsonMapper json;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("work").factory());
    // How far the one being worked at is; nothing of it outlives a restart.
    private volatile @Nullable Job current;
    private volatile boolean ending;

    Worker(Jobs jobs, Streams streams, Doing doing, JsonMapper json) {
        this.jobs = jobs;
        this.streams = streams;
        this.doing = doing;
        this.json = json;
    }

    /** Puts work into the queue. */
    public Job add(String caseId, Task task, String by) {
        Job job = jobs.add(caseId, task, by);
        streams.tell(caseId, "job", job);
        thread.execute(this::next);
        return job;
    }

    /** The latest work on a case, newest first. */
    public List<Job> of(String caseId) {
        Job now = current;
        return jobs.of(caseId).stream()
                .map(job -> now != null && now.id() == job.id() ? now : job)
                .toList();
    }

    /** Whether something waits or is being done. */
    public boolean isBusy(String caseId) {
        return jobs.isBusy(caseId);
    }

    @EventListener(ApplicationReadyEvent.class)
    void resume() {
        thread.execute(() -> {
            while (next()) {
                // All that waited.
            }
        });
    }

    private boolean next() {
        Optional<Job> waiting = ending ? Optional.empty() : jobs.next();
        waiting.ifPresent(this::work);
        return waiting.isPresent();
    }

    private void work(Job job) {
        jobs.state(job.id(), "working", null, null);
        Telling telling = new Telling(job, this::progress);
        telling.begin();
        JsonNode problem = null;
        JsonNode result = null;
        try {
            result = doing.run(job, jobs.task(job.id()), telling);
        } catch (AshiatoException e) {
            problem = json.valueToTree(Problems.of(e));
        } catch (Exception e) {
            // The queue goes on; what failed is told to who asked for it, with the reason in the log.
            LOG.error("work {} on {} failed", job.id(), job.caseId(), e);
            problem = json.valueToTree(Problems.of(new AshiatoException(
                    ErrorCode.INTERNAL, "this failed by a fault of Ashiato", "", "see the server's log")));
        }
        current = null;
        if (ending) {
            return;
        }
        jobs.state(job.id(), problem == null ? "done" : "failed", problem, result);
        jobs.find(job.id()).ifPresent(j -> streams.tell(job.caseId(), "job", j));
        streams.tell(job.caseId(), "changed", Map.of("job", job.id()));
    }

    private void progress(Job job) {
        current = job;
        streams.tell(job.caseId(), "job", job);
    }

    /** Ends: what is being done stops where it can, and is written to be taken up again. */
    @PreDestroy
    void end() throws InterruptedException {
        ending = true;
        thread.shutdownNow();
        thread.awaitTermination(1, TimeUnit.MINUTES);
    }
}
