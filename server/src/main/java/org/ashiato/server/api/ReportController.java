// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.server.api;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ashiato.cases.Issued;
import org.ashiato.cases.desk.Desk;
import org.ashiato.cases.desk.Wording;
import org.ashiato.evidence.Evidence.Kept;
import org.ashiato.model.AshiatoException;
import org.ashiato.model.ErrorCode;
import org.ashiato.model.Language;
import org.ashiato.server.WorkspaceProperties;
import org.ashiato.server.access.Signed;
import org.ashiato.server.shelf.Shelf;
import org.ashiato.server.work.Job;
import org.ashiato.server.work.Streams;
import org.ashiato.server.work.Task;
import org.ashiato.server.work.Worker;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The report: how it is worded, how it would look, and the versions that were issued. */
@RestController
@RequestMapping("/api/v1/cases/{id}")
class ReportController {
    private final Shelf shelf;
    private final Worker worker;
    private final Streams streams;
    private final WorkspaceProperties properties;
    private final Clock clock;

    ReportController(Shelf shelf, Worker worker, Streams streams, WorkspaceProperties properties, Clock clock) {
        this.shelf = shelf;
        this.worker = worker;
        this.streams = streams;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * A version that was issued.
     *
     * @param files SHA-256 by form: html, pdf, docx
     */
    record Version(int number, Language language, String note, Map<String, String> files, String who, Instant at) {}

    /** A version to be issued. */
    record Issue(Language language, String note) {
        Issue {
            requireNonNull(language, "language is missing");
            requireNonNull(note, "note is missing");
        }
    }

    @GetMapping("/wording")
    Wording wording(@PathVariable String id) {
        return Desk.wording(shelf.open(id).path());
    }

    @PutMapping("/wording")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void word(@PathVariable String id, @RequestBody Wording wording, Authentication signed) {
        new Desk(shelf.open(id).path(), Signed.who(signed), clock).word(wording);
        streams.tell(id, "noted", Map.of());
    }

    /** Draws the report anew, with what was added by hand, in both languages. */
    @PostMapping("/draft")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Job draft(@PathVariable String id, Authentication signed) {
        shelf.open(id);
        return worker.add(id, new Task.Draft(), Signed.who(signed));
    }

    /** The last draft, or the report as the analyses left it; 404 where there is neither. */
    @GetMapping(path = "/report", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<Resource> report(@PathVariable String id, @RequestParam String lang) {
        Language language = language(lang);
        Path draft = Task.Draft.file(properties.home(), id, language);
        Path written = shelf.open(id).path().resolve("report/report.html");
        Path file = Files.isRegularFile(draft) ? draft : written;
        if (!Files.isRegularFile(file)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "there is no report yet: no log was taken in");
        }
        // It says itself what may run in it, and here it is shut off from the workspace besides.
        return ResponseEntity.ok()
                .header("Content-Security-Policy", "sandbox allow-scripts; frame-ancestors 'self'")
                .body(new FileSystemResource(file));
    }

    private static Language language(String code) {
        return Arrays.stream(Language.values())
                .filter(l -> l.name().equalsIgnoreCase(code))
                .findFirst()
                .orElseThrow(() -> new AshiatoException(
                        ErrorCode.USAGE, "there is no report in this language", "", "give ja or en"));
    }

    @GetMapping("/issued")
    List<Version> issued(@PathVariable String id) {
        return Issued.of(shelf.open(id).path()).stream()
                .map(i -> new Version(
                        i.number(),
                        i.language(),
                        i.note(),
                        i.files().stream()
                                .collect(Collectors.toMap(
                                        ReportController::form, f -> f.seal().sha256())),
                        i.who(),
                        i.at()))
                .toList();
    }

    private static String form(Kept file) {
        return file.file().substring(file.file().lastIndexOf('.') + 1);
    }

    @PostMapping("/issued")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Job issue(@PathVariable String id, @RequestBody Issue issue, Authentication signed) {
        shelf.open(id);
        return worker.add(id, new Task.Issue(issue.language(), issue.note()), Signed.who(signed));
    }

    @GetMapping("/issued/{number}/{form}")
    ResponseEntity<Resource> file(@PathVariable String id, @PathVariable int number, @PathVariable String form) {
        Path folder = shelf.open(id).path();
        Kept file = Issued.of(folder).stream()
                .filter(i -> i.number() == number)
                .flatMap(i -> i.files().stream())
                .filter(f -> form(f).equals(form))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "there is no such version"));
        String name = "%s-%d.%s".formatted(id, number, form);
        return ResponseEntity.ok()
                .contentType(
                        switch (form) {
                            case "pdf" -> MediaType.APPLICATION_PDF;
                            case "docx" ->
                                MediaType.parseMediaType(
                                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
                            default -> MediaType.TEXT_HTML;
                        })
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(new FileSystemResource(folder.resolve(file.file())));
    }
}
