// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.server.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ashiato.cases.CaseFolder;
import org.ashiato.cases.References;
import org.ashiato.cases.look.PlaceTimes;
import org.ashiato.evidence.Custody;
import org.ashiato.evidence.Evidence;
import org.ashiato.evidence.RawLines;
import org.ashiato.model.SourceRef;
import org.ashiato.server.WorkspaceProperties;
import org.ashiato.server.shelf.Shelf;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import tools.jackson.databind.json.JsonMapper;

/** Raw lines: those behind a reference, and those that hold a word. */
@RestController
@RequestMapping("/api/v1/cases/{id}")
class RawController {
    private static final int MOST_NEIGHBOURS = 100;
    private static final int MOST_PLACES = 50;
    private final Shelf shelf;
    private final OpenCases open;
    private final WorkspaceProperties properties;
    private final JsonMapper json;

    RawController(Shelf shelf, OpenCases open, WorkspaceProperties properties, JsonMapper json) {
        this.shelf = shelf;
        this.open = open;
        this.properties = properties;
        this.json = json;
    }

    /** A raw line; its text is as logged, whatever is in it. */
    record Line(long offset, int length, String text, boolean cited) {}

    /**
     * A place in evidence with its neighbours.
     *
     * @param at when what the cited line tells of happened; null where it was read as no event
     */
    record Place(
            String evidence,
            int number,
            String path,
            long cited,
            @Nullable Instant at,
            List<Line> lines) {}

    /** A line that was found. */
    record Hit(String ref, String evidence, int number, String path, long offset, int length, String text) {}

    @GetMapping("/lines")
    List<Place> lines(@PathVariable String id, @RequestParam String ref, @RequestParam(defaultValue = "3") int around)
            throws IOException {
        int neighbours = Math.clamp(around, 0, MOST_NEIGHBOURS);
        CaseFolder folder = shelf.open(id);
        Custody custody = folder.custody();
        List<SourceRef> references = References.resolve(folder, custody, ref).stream()
                .limit(MOST_PLACES)
                .toList();
        Map<PlaceTimes.Place, Instant> times = open.ask(
                id,
                events -> PlaceTimes.of(
                        events,
                        references.stream().map(one -> place(custody, one)).toList()));
        List<Place> places = new ArrayList<>();
        try (RawLines lines = new RawLines(folder.path(), custody)) {
            for (SourceRef one : references) {
                Evidence evidence = custody.byHash(one.evidence()).orElseThrow();
                List<Line> shown = lines.around(one, neighbours, neighbours).stream()
                        .map(l -> new Line(l.ref().offset(), l.ref().length(), l.text(), holds(l.ref(), one.offset())))
                        .toList();
                places.add(new Place(
                        evidence.sha256(),
                        evidence.number(),
                        evidence.path(),
                        one.offset(),
                        times.get(place(custody, one)),
                        shown));
            }
        }
        return places;
    }

    private static PlaceTimes.Place place(Custody custody, SourceRef ref) {
        return new PlaceTimes.Place(custody.byHash(ref.evidence()).orElseThrow().number(), ref.offset());
    }

    private static boolean holds(SourceRef line, long offset) {
        return line.offset() <= offset && offset <= line.offset() + line.length();
    }

    @GetMapping("/search")
    ResponseEntity<StreamingResponseBody> search(
            @PathVariable String id,
            @RequestParam String term,
            @RequestParam(defaultValue = "500") int max,
            HttpServletResponse response) {
        CaseFolder folder = shelf.open(id);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_NDJSON).body(out -> {
            Lines answer = new Lines(json, out, response);
            int most = Math.max(0, max);
            int[] found = {0};
            try (RawLines lines = new RawLines(folder.path(), folder.custody())) {
                lines.find(term, properties.threads(), most + 1L, (evidence, line) -> {
                    found[0]++;
                    if (found[0] > most) {
                        return;
                    }
                    answer.write(new Hit(
                            line.ref().brief(),
                            evidence.sha256(),
                            evidence.number(),
                            evidence.path(),
                            line.ref().offset(),
                            line.ref().length(),
                            line.text()));
                    if (found[0] % 50 == 1) {
                        answer.flush();
                    }
                });
            }
            answer.end(found[0] > most);
        });
    }
}
