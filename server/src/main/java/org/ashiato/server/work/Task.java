// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.server.work;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.nio.file.Path;
import java.util.Locale;
import org.ashiato.evidence.Correction;
import org.ashiato.model.Decision;
import org.ashiato.model.Language;
import org.jspecify.annotations.Nullable;

/** What is to be done to a case; kept on disk until it is done. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Task.Intake.class, name = "intake"),
    @JsonSubTypes.Type(value = Task.Decide.class, name = "decide"),
    @JsonSubTypes.Type(value = Task.Undecide.class, name = "undecide"),
    @JsonSubTypes.Type(value = Task.Correct.class, name = "correct"),
    @JsonSubTypes.Type(value = Task.Ask.class, name = "ask"),
    @JsonSubTypes.Type(value = Task.Draft.class, name = "draft"),
    @JsonSubTypes.Type(value = Task.Issue.class, name = "issue")
})
public sealed interface Task {
    /** The word for it. */
    default String kind() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /**
     * Takes in what was sent, and asks the case again.
     *
     * @param folder of what was sent: {@code logs}, {@code ioc}, {@code addresses}, {@code org}
     */
    record Intake(String folder) implements Task {}

    /** Writes a decision, and asks the case again. */
    record Decide(Decision decision) implements Task {}

    /** Takes a decision back, and asks the case again. */
    record Undecide(String observable, String why) implements Task {}

    /** Corrects a zone or a year that was assumed, reads what it concerns again, and asks the case again. */
    record Correct(Correction correction) implements Task {}

    /** Asks the case again, with another zone where one is given. */
    record Ask(@Nullable String zone) implements Task {}

    /** Draws the report anew with what people added, in both languages; nothing of it is kept in the case. */
    record Draft() implements Task {
        /** Where the draft of a case lies. */
        public static Path file(Path home, String caseId, Language language) {
            return home.resolve("drafts")
                    .resolve(caseId)
                    .resolve(language.name().toLowerCase(Locale.ROOT) + ".html");
        }
    }

    /** Issues a numbered version of the report. */
    record Issue(Language language, String note) implements Task {}
}
