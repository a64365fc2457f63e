// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.server.work;

import java.util.List;
import org.ashiato.server.shelf.Shelf;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What is being done to a case, and the line on which it is told. */
@RestController
@RequestMapping("/api/v1/cases/{id}")
class JobsController {
    private final Worker worker;
    private final Streams streams;
    private final Shelf shelf;

    JobsController(Worker worker, Streams streams, Shelf shelf) {
        this.worker = worker;
        this.streams = streams;
        this.shelf = shelf;
    }

    @GetMapping("/jobs")
    List<Job> jobs(@PathVariable String id) {
        shelf.open(id);
        return worker.of(id);
    }

    @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter stream(@PathVariable String id) {
        shelf.open(id);
        return streams.listen(id);
    }
}
