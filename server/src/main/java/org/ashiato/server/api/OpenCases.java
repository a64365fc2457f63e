// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.server.api;

import jakarta.annotation.PreDestroy;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.ashiato.cases.CaseFolder;
import org.ashiato.model.AshiatoException;
import org.ashiato.server.WorkspaceProperties;
import org.ashiato.server.shelf.Shelf;
import org.ashiato.store.EventFilter;
import org.ashiato.store.EventStore;
import org.ashiato.store.Limits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps the events of the cases asked last open, so that a question costs its answer only; each is asked by one at a time. */
@Component
class OpenCases {
    private static final Logger LOG = LoggerFactory.getLogger(OpenCases.class);
    private static final int OPEN = 4;
    private final Shelf shelf;
    private final WorkspaceProperties properties;
    private final Map<String, One> open = new LinkedHashMap<>(OPEN * 2, 0.75f, true);

    OpenCases(Shelf shelf, WorkspaceProperties properties) {
        this.shelf = shelf;
        this.properties = properties;
    }

    private static final class One {
        private final CaseFolder.Holdings holdings;
        private final EventStore events;
        private final ReentrantLock lock = new ReentrantLock();
        private long recorded;
        private boolean closed;

        One(CaseFolder.Holdings holdings, EventStore events) {
            this.holdings = holdings;
            this.events = events;
        }

        // Who asks it now is waited for.
        void close() {
            lock.lock();
            try {
                closed = true;
                events.close();
            } finally {
                lock.unlock();
            }
        }
    }

    /** Asks the events of a case, as they are recorded now. */
    <T> T ask(String id, Function<EventStore, T> question) {
        while (true) {
            One one = current(id);
            one.lock.lock();
            try {
                if (!one.closed) {
                    return question.apply(one.events);
                }
            } finally {
                one.lock.unlock();
            }
        }
    }

    /** Opens the case that was worked on last, whose questions are likely the first: the first of all costs a second more. */
    @EventListener(ApplicationReadyEvent.class)
    void prepare() {
        shelf.latest()
                .ifPresent(id -> Thread.ofPlatform().daemon().name("prepare").start(() -> {
                    try {
                        ask(id, events -> events.page(new EventFilter("http", null, null, List.of(), null, 1)));
                    } catch (AshiatoException e) {
                        LOG.warn("case {} could not be opened ahead: {}", id, e.getMessage());
                    }
                }));
    }

    /** The limits of a question to a case, spilling beside the workspace's own things. */
    Limits limits(String id) {
        return new Limits(
                properties.threads(),
                properties.memory() / 2,
                properties.home().resolve("spill").resolve(id));
    }

    private synchronized One current(String id) {
        CaseFolder folder = shelf.open(id);
        long recorded = folder.recorded();
        One one = open.get(id);
        if (one == null || one.recorded != recorded) {
            CaseFolder.Holdings holdings = folder.holdings();
            // Most of what is recorded, such as notes and decisions, leaves the events as they are.
            if (one == null || !one.holdings.equals(holdings)) {
                if (one != null) {
                    one.close();
                }
                one = new One(holdings, holdings.open(limits(id)));
                open.put(id, one);
            }
            one.recorded = recorded;
        }
        Iterator<One> oldest = open.values().iterator();
        while (open.size() > OPEN) {
            oldest.next().close();
            oldest.remove();
        }
        return one;
    }

    @PreDestroy
    synchronized void close() {
        open.values().forEach(One::close);
        open.clear();
    }
}
