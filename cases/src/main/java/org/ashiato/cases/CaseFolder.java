// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import org.ashiato.evidence.Custody;
import org.ashiato.evidence.Evidence.Kept;
import org.ashiato.evidence.RawLines;
import org.ashiato.evidence.ledger.Head;
import org.ashiato.evidence.ledger.Ledger;
import org.ashiato.evidence.ledger.SigningKey;
import org.ashiato.evidence.seal.Seal;
import org.ashiato.model.AshiatoException;
import org.ashiato.model.ErrorCode;
import org.ashiato.model.Organisation;
import org.ashiato.store.Durable;
import org.ashiato.store.EventStore;
import org.ashiato.store.Limits;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A case on disk: {@code case.json}, {@code evidence/}, {@code events/}, {@code ledger.jsonl},
 * {@code findings.json}, {@code report/}; {@code work/} holds what a run has not finished yet.
 */
public final class CaseFolder {
    private static final String SCHEMA = "ashiato/case/1";
    private final Path path;

    private CaseFolder(Path path) {
        this.path = path;
    }

    /** Opens a case for reading. */
    public static CaseFolder open(Path path) {
        Path file = path.resolve("case.json");
        if (!Files.isRegularFile(file)) {
            throw new AshiatoException(
                    ErrorCode.CASE,
                    "this is not a case: case.json is missing",
                    path.toString(),
                    "name the folder that was given to 'investigate --case'");
        }
        try {
            JsonNode schema = JsonMapper.builder()
                    .build()
                    .readTree(Files.readAllBytes(file))
                    .path("schema");
            if (!SCHEMA.equals(schema.asString(""))) {
                throw new AshiatoException(
                        ErrorCode.CASE,
                        "the case has schema '%s'; this program reads '%s'"
                                .formatted(Visible.of(schema.asString("")), SCHEMA),
                        file.toString(),
                        "use the version of Ashiato that made it");
            }
            return new CaseFolder(path);
        } catch (JacksonException e) {
            throw new AshiatoException(
                    ErrorCode.INTEGRITY,
                    "case.json is damaged",
                    file.toString(),
                    "bring it back from a copy of the case; it holds {\"schema\":\"%s\"} and nothing else"
                            .formatted(SCHEMA),
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens a case, or begins one in a folder that is empty or not there yet. */
    static CaseFolder openOrBegin(Path path) {
        try {
            if (!Files.exists(path.resolve("case.json"))) {
                Files.createDirectories(path);
                try (var inside = Files.list(path)) {
                    if (inside.findAny().isPresent()) {
                        throw new AshiatoException(
                                ErrorCode.CASE,
                                "the folder is not empty and is not a case",
                                path.toString(),
                                "name a new folder, or one that holds a case");
                    }
                }
                Durable.write(
                        path.resolve("case.json"),
                        "{\"schema\":\"%s\"}\n".formatted(SCHEMA).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
            return open(path);
        } catch (IOException e) {
            throw new AshiatoException(
                    ErrorCode.CASE,
                    "the case folder cannot be made: " + e.getMessage(),
                    path.toString(),
                    "name a folder that you can write to",
                    e);
        }
    }

    /** Begins a case in a folder that is empty or not there yet; its ledger tells who began it. */
    public static CaseFolder begin(Path path, String who, Clock clock) throws IOException {
        CaseFolder folder = openOrBegin(path);
        Ledger.open(path, clock, who, SigningKey.ofUser()).close();
        return folder;
    }

    public Path path() {
        return path;
    }

    /** What it holds. */
    public Custody custody() {
        return Custody.of(path);
    }

    /** Its raw lines, as a report reads those that it cites; close them. */
    public CitedLines lines() {
        return new CitedLines(new RawLines(path, custody()));
    }

    /** Its settings. */
    Settings settings() {
        return Settings.of(path);
    }

    /** How long its record is, bytes; it only ever grows, so what was recorded since then shows. */
    public long recorded() {
        return Ledger.head(path).map(Head::size).orElse(0L);
    }

    /** Writes a file of the case, unless it lies there already with the same bytes, and seals it; the ledger is to tell the seal. */
    public Kept keep(String name, byte[] content) throws IOException {
        Path file = path.resolve(name);
        Files.createDirectories(file.toAbsolutePath().getParent());
        if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), content)) {
            Durable.write(file, content);
        }
        return new Kept(name, Seal.of(file, Seal.beside(file)));
    }

    /** What its events are read from; equal until a log is taken in or read again, or the organisation is told anew. */
    public record Holdings(EventStore.Contents contents, Organisation organisation) {
        /** Its events, open for questions. */
        public EventStore open(Limits limits) {
            return EventStore.open(limits, contents, new Inside(organisation));
        }
    }

    /** What its events are read from now. */
    public Holdings holdings() {
        return new Holdings(custody().contents(path), settings().organisation());
    }

    /** Its events, open for questions. */
    public EventStore events(Limits limits) {
        return holdings().open(limits);
    }

    /** Removes what an interrupted run left behind; nothing of it was ever recorded. */
    void clear() throws IOException {
        Path work = path.resolve("work");
        if (Files.exists(work)) {
            try (var files = Files.walk(work)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
