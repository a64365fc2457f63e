// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.server.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.ashiato.cases.Reasons;
import org.ashiato.server.shelf.Shelf;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The findings and figures of a case, as they lie in it. */
@RestController
@RequestMapping("/api/v1/cases/{id}")
class FindingsController {
    private final Shelf shelf;

    FindingsController(Shelf shelf) {
        this.shelf = shelf;
    }

    @GetMapping(path = "/findings", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Resource> findings(@PathVariable String id) throws IOException {
        return file(id, "findings.json");
    }

    @GetMapping(path = "/figures", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Resource> figures(@PathVariable String id) throws IOException {
        return file(id, "report/figures.json");
    }

    @GetMapping("/reasons")
    List<Reasons> reasons(@PathVariable String id, @RequestParam String observable) throws IOException {
        return Reasons.of(shelf.open(id).path(), observable);
    }

    // The name of a version is when it was written and how long it is; a case is written anew as a whole.
    private ResponseEntity<Resource> file(String id, String name) throws IOException {
        Path file = shelf.open(id).path().resolve(name);
        if (!Files.isRegularFile(file)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "nothing was found out yet: no log was taken in");
        }
        String version = Files.getLastModifiedTime(file).to(TimeUnit.MICROSECONDS) + "-" + Files.size(file);
        return ResponseEntity.ok().eTag(version).body(new FileSystemResource(file));
    }
}
