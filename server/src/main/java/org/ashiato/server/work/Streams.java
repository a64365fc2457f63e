// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.server.work;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells open pages at once what happens to a case. */
@Component
public class Streams {
    private final Map<String, List<SseEmitter>> listening = new ConcurrentHashMap<>();

    /** A page that listens to a case from now on. */
    public SseEmitter listen(String caseId) {
        SseEmitter emitter = new SseEmitter(0L);
        List<SseEmitter> all = listening.computeIfAbsent(caseId, id -> new CopyOnWriteArrayList<>());
        all.add(emitter);
        emitter.onCompletion(() -> all.remove(emitter));
        emitter.onTimeout(() -> all.remove(emitter));
        emitter.onError(e -> all.remove(emitter));
        send(all, emitter, SseEmitter.event().comment("listening"));
        return emitter;
    }

    /** Tells all that listen to a case. */
    public void tell(String caseId, String event, Object body) {
        List<SseEmitter> all = listening.getOrDefault(caseId, List.of());
        all.forEach(e -> send(all, e, SseEmitter.event().name(event).data(body)));
    }

    // A line that has died is noticed by writing to it only, and idle ones are cut by proxies.
    @Scheduled(fixedDelay = 20_000)
    void keepAlive() {
        listening
                .values()
                .forEach(all -> all.forEach(e -> send(all, e, SseEmitter.event().comment("alive"))));
    }

    private static void send(List<SseEmitter> all, SseEmitter emitter, SseEmitter.SseEventBuilder event) {
        try {
            emitter.send(event);
        } catch (IOException | IllegalStateException e) {
            // The page is gone; there is nobody to tell.
            all.remove(emitter);
        }
    }
}
