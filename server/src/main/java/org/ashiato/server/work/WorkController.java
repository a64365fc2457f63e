// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.server.work;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.ashiato.evidence.Correction;
import org.ashiato.model.AshiatoException;
import org.ashiato.model.Decision;
import org.ashiato.model.ErrorCode;
import org.ashiato.server.WorkspaceProperties;
import org.ashiato.server.access.Signed;
import org.ashiato.server.shelf.Shelf;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Asks for long work: intake, decisions, asking anew. */
@RestController
@RequestMapping("/api/v1/cases/{id}")
@ResponseStatus(HttpStatus.ACCEPTED)
class WorkController {
    private final Shelf shelf;
    private final Worker worker;
    private final Path uploads;

    WorkController(Shelf shelf, Worker worker, WorkspaceProperties properties) throws IOException {
        this.shelf = shelf;
        this.worker = worker;
        this.uploads = Files.createDirectories(properties.home().resolve("uploads"));
    }

    /** A decision to be made. */
    record Deciding(String observable, boolean bad, String why) {
        Deciding {
            requireNonNull(observable, "observable is missing");
            requireNonNull(why, "why is missing");
        }
    }

    /** A zone in which local times are to be read. */
    record Zone(String zone) {
        Zone {
            requireNonNull(zone, "zone is missing");
        }
    }

    @PostMapping(path = "/intake", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Job intake(
            @PathVariable String id,
            @RequestPart(required = false) @Nullable List<MultipartFile> files,
            @RequestPart(required = false) @Nullable List<MultipartFile> addresses,
            @RequestPart(required = false) @Nullable MultipartFile org,
            @RequestParam(required = false) @Nullable String ioc,
            Authentication signed)
            throws IOException {
        shelf.open(id);
        Path folder = Files.createDirectory(uploads.resolve(UUID.randomUUID().toString()));
        keep(folder.resolve(Sent.LOGS), files == null ? List.of() : files);
        keep(folder.resolve(Sent.ADDRESSES), addresses == null ? List.of() : addresses);
        keep(folder.resolve(Sent.ORGANISATION), org == null ? List.of() : List.of(org));
        if (ioc != null && !ioc.isBlank()) {
            Files.createDirectories(folder.resolve(Sent.INDICATORS));
            Files.writeString(folder.resolve(Sent.INDICATORS).resolve("ioc.txt"), ioc);
        }
        return worker.add(id, new Task.Intake(folder.toString()), Signed.who(signed));
    }

    private static void keep(Path folder, List<MultipartFile> files) throws IOException {
        for (MultipartFile file : files) {
            Path place = SentPath.below(folder, file.getOriginalFilename());
            try {
                Files.createDirectories(place.getParent());
                // Spring's own way of moving an upload writes over what is there.
                Files.createFile(place);
            } catch (FileAlreadyExistsException e) {
                throw new AshiatoException(
                        ErrorCode.INPUT,
                        "two of the files have the same name",
                        folder.relativize(place).toString(),
                        "send them one after the other, or in an archive",
                        e);
            }
            file.transferTo(place);
        }
    }

    @PostMapping("/decisions")
    Job decide(@PathVariable String id, @RequestBody Deciding deciding, Authentication signed) {
        shelf.open(id);
        if (deciding.why().isBlank() || deciding.observable().isBlank()) {
            throw new AshiatoException(ErrorCode.USAGE, "a decision says on what and why", "", "write the reason");
        }
        Decision decision = new Decision(deciding.observable(), deciding.bad(), deciding.why());
        return worker.add(id, new Task.Decide(decision), Signed.who(signed));
    }

    @DeleteMapping("/decisions")
    Job undecide(
            @PathVariable String id, @RequestParam String observable, @RequestParam String why, Authentication signed) {
        shelf.open(id);
        return worker.add(id, new Task.Undecide(observable, why), Signed.who(signed));
    }

    @PostMapping("/corrections")
    Job correct(@PathVariable String id, @RequestBody Correction correction, Authentication signed) {
        shelf.open(id);
        if (correction.why().isBlank()) {
            throw new AshiatoException(ErrorCode.USAGE, "a correction says why", "", "write the reason");
        }
        return worker.add(id, new Task.Correct(correction), Signed.who(signed));
    }

    @PutMapping("/zone")
    Job zone(@PathVariable String id, @RequestBody Zone zone, Authentication signed) {
        shelf.open(id);
        return worker.add(id, new Task.Ask(zone.zone()), Signed.who(signed));
    }
}
