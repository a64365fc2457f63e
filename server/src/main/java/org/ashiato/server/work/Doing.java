// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.server.work;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.ashiato.cases.Correcting;
import org.ashiato.cases.Deciding;
import org.ashiato.cases.Effect;
import org.ashiato.cases.Investigation;
import org.ashiato.cases.Issued;
import org.ashiato.cases.Step;
import org.ashiato.cases.findings.CaseResult;
import org.ashiato.documents.Issuing;
import org.ashiato.format.Formats;
import org.ashiato.model.AshiatoException;
import org.ashiato.model.ErrorCode;
import org.ashiato.model.Language;
import org.ashiato.model.Text;
import org.ashiato.server.WorkspaceProperties;
import org.ashiato.server.shelf.Shelf;
import org.ashiato.store.Durable;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Does each kind of work, by the same library as the command line. */
@Component
class Doing {
    private static final Step ISSUING = new Step(new Text("報告書の発行", "issuing the report"));

    private final Shelf shelf;
    private final WorkspaceProperties properties;
    private final JsonMapper json;
    private final Clock clock;

    Doing(Shelf shelf, WorkspaceProperties properties, JsonMapper json, Clock clock) {
        this.shelf = shelf;
        this.properties = properties;
        this.json = json;
        this.clock = clock;
    }

    JsonNode run(Job job, Task task, Telling telling) throws IOException {
        Path folder = shelf.open(job.caseId()).path();
        Effect.State before = Effect.State.of(folder);
        switch (task) {
            case Task.Intake intake -> intake(folder, Path.of(intake.folder()), job.by(), telling);
            case Task.Decide decide -> {
                Deciding.decide(folder, decide.decision(), job.by(), clock);
                ask(folder, job.by(), telling);
            }
            case Task.Undecide undecide -> {
                Deciding.undecide(folder, undecide.observable(), undecide.why(), job.by(), clock);
                ask(folder, job.by(), telling);
            }
            case Task.Correct correct -> {
                Correcting.correct(folder, correct.correction(), job.by(), clock);
                ask(folder, job.by(), telling);
            }
            case Task.Ask again ->
                ask(folder, Sent.NOTHING, Optional.ofNullable(again.zone()).map(Doing::zone), job.by(), telling);
            case Task.Draft _ -> draft(job.caseId(), ask(folder, job.by(), telling));
            case Task.Issue issue -> {
                CaseResult result = ask(folder, job.by(), telling);
                telling.step(ISSUING);
                Issued issued = Issuing.issue(
                        shelf.open(job.caseId()), result, issue.language(), issue.note(), job.by(), clock);
                return json.valueToTree(Map.of("number", issued.number()));
            }
        }
        return json.valueToTree(Effect.State.of(folder).since(before));
    }

    private void intake(Path folder, Path sent, String by, Telling telling) throws IOException {
        // After a restart, what was taken in already and cleared away is not there any more.
        if (Files.isDirectory(sent)) {
            Sent files = Sent.in(sent);
            telling.expect(files.bytes());
            ask(folder, files, Optional.empty(), by, telling);
            FileSystemUtils.deleteRecursively(sent);
        }
    }

    private CaseResult ask(Path folder, String by, Telling telling) {
        return ask(folder, Sent.NOTHING, Optional.empty(), by, telling);
    }

    private CaseResult ask(Path folder, Sent sent, Optional<ZoneId> zone, String by, Telling telling) {
        return Investigation.run(
                        new Investigation.Request(
                                folder,
                                sent.logs(),
                                sent.indicators(),
                                sent.addresses(),
                                sent.organisation(),
                                zone,
                                Language.JA,
                                Formats.standard(),
                                properties.threads(),
                                properties.memory(),
                                by,
                                clock),
                        telling)
                .summary();
    }

    private void draft(String caseId, CaseResult result) throws IOException {
        for (Language language : Language.values()) {
            Path file = Task.Draft.file(properties.home(), caseId, language);
            Files.createDirectories(file.getParent());
            Durable.write(
                    file, Issuing.draft(shelf.open(caseId), result, language).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new AshiatoException(
                    ErrorCode.USAGE, "there is no such zone", "", "give a name such as Asia/Tokyo", e);
        }
    }
}
