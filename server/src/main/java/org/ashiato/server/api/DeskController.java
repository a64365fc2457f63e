// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.server.api;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ashiato.cases.CaseFolder;
import org.ashiato.cases.References;
import org.ashiato.cases.desk.Desk;
import org.ashiato.cases.desk.Note;
import org.ashiato.cases.desk.OwnFinding;
import org.ashiato.cases.desk.Verdict;
import org.ashiato.evidence.Custody;
import org.ashiato.model.Grade;
import org.ashiato.model.SourceRef;
import org.ashiato.model.Text;
import org.ashiato.server.access.Signed;
import org.ashiato.server.shelf.Shelf;
import org.ashiato.server.work.Streams;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What people add to a case by hand. */
@RestController
@RequestMapping("/api/v1/cases/{id}")
class DeskController {
    private final Shelf shelf;
    private final Streams streams;
    private final Clock clock;

    DeskController(Shelf shelf, Streams streams, Clock clock) {
        this.shelf = shelf;
        this.streams = streams;
        this.clock = clock;
    }

    /** A note to be written. */
    record Noting(String about, @Nullable Instant when, String text) {
        Noting {
            requireNonNull(about, "about is missing");
            requireNonNull(text, "text is missing");
        }
    }

    /** What is said of a finding. */
    record Judging(boolean accepted, String why) {
        Judging {
            requireNonNull(why, "why is missing");
        }
    }

    /**
     * A finding to be written.
     *
     * @param references as they are shown: HASH:OFFSET, E-1:OFFSET, F-12
     */
    record Stating(
            Text statement,
            Grade grade,
            List<String> subjects,
            @Nullable Instant from,
            @Nullable Instant to,
            List<String> references) {
        Stating {
            requireNonNull(statement, "statement is missing");
            requireNonNull(grade, "grade is missing");
            subjects = List.copyOf(subjects);
            references = List.copyOf(references);
        }
    }

    @GetMapping("/notes")
    List<Note> notes(@PathVariable String id) {
        return Desk.notes(shelf.open(id).path());
    }

    @PostMapping("/notes")
    @ResponseStatus(HttpStatus.CREATED)
    Note note(@PathVariable String id, @RequestBody Noting note, Authentication signed) {
        Note written = desk(id, signed).note(note.about(), note.when(), note.text());
        tell(id);
        return written;
    }

    @DeleteMapping("/notes/{note}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unnote(@PathVariable String id, @PathVariable String note, Authentication signed) {
        desk(id, signed).unnote(note);
        tell(id);
    }

    @GetMapping("/verdicts")
    List<Verdict> verdicts(@PathVariable String id) {
        return Desk.verdicts(shelf.open(id).path());
    }

    @PutMapping("/verdicts")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void judge(
            @PathVariable String id,
            @RequestParam String finding,
            @RequestBody Judging judging,
            Authentication signed) {
        desk(id, signed).judge(finding, judging.accepted(), judging.why());
        tell(id);
    }

    @DeleteMapping("/verdicts")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unjudge(@PathVariable String id, @RequestParam String finding, Authentication signed) {
        desk(id, signed).unjudge(finding);
        tell(id);
    }

    @GetMapping("/own")
    List<OwnFinding> findings(@PathVariable String id) {
        return Desk.findings(shelf.open(id).path());
    }

    @PostMapping("/own")
    @ResponseStatus(HttpStatus.CREATED)
    OwnFinding state(@PathVariable String id, @RequestBody Stating stating, Authentication signed) {
        CaseFolder folder = shelf.open(id);
        Custody custody = folder.custody();
        List<SourceRef> cited = new ArrayList<>();
        stating.references().forEach(r -> cited.addAll(References.resolve(folder, custody, r)));
        OwnFinding written = desk(id, signed)
                .state(
                        stating.statement(),
                        stating.grade(),
                        stating.subjects(),
                        stating.from(),
                        stating.to(),
                        cited.stream().distinct().toList());
        tell(id);
        return written;
    }

    @DeleteMapping("/own/{finding}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unstate(@PathVariable String id, @PathVariable String finding, Authentication signed) {
        desk(id, signed).unstate(finding);
        tell(id);
    }

    private Desk desk(String id, Authentication signed) {
        return new Desk(shelf.open(id).path(), Signed.who(signed), clock);
    }

    private void tell(String id) {
        streams.tell(id, "noted", Map.of());
    }
}
