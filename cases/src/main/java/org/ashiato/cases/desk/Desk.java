// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.ashiato.evidence.ledger.Entry;
import org.ashiato.evidence.ledger.Ledger;
import org.ashiato.evidence.ledger.SigningKey;
import org.ashiato.model.AshiatoException;
import org.ashiato.model.ErrorCode;
import org.ashiato.model.Grade;
import org.ashiato.model.SourceRef;
import org.ashiato.model.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes what people add to a case to its ledger, and reads it back: what was taken back stays in the ledger. */
public final class Desk {
    private static final String NOTED = "noted";
    private static final String UNNOTED = "unnoted";
    private static final String JUDGED = "judged";
    private static final String UNJUDGED = "unjudged";
    private static final String STATED = "stated";
    private static final String UNSTATED = "unstated";
    private static final String WORDED = "worded";
    private static final int LONGEST = 20_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path folder;
    private final String who;
    private final Clock clock;

    /** The desk of somebody at a case. */
    public Desk(Path folder, String who, Clock clock) {
        this.folder = folder;
        this.who = who;
        this.clock = clock;
    }

    private record Noted(String about, @Nullable Instant when, String text) {}

    private record Judged(String finding, boolean accepted, String why) {}

    private record Stated(
            Text statement,
            Grade grade,
            List<String> subjects,
            @Nullable Instant from,
            @Nullable Instant to,
            List<SourceRef> citations) {}

    private record Removed(String id) {}

    private record Unjudged(String finding) {}

    /** The notes that hold, oldest first. */
    public static List<Note> notes(Path folder) {
        return standing(folder, NOTED, Desk::note, Note::id, UNNOTED, Desk::removed);
    }

    private static Note note(Entry entry) {
        Noted noted = JSON.treeToValue(entry.body(), Noted.class);
        return new Note("N-" + entry.n(), entry.at(), entry.who(), noted.about, noted.when, noted.text);
    }

    /** The last verdict on each finding, by finding. */
    public static List<Verdict> verdicts(Path folder) {
        return standing(folder, JUDGED, Desk::verdict, Verdict::finding, UNJUDGED, Desk::unjudged).stream()
                .sorted(Comparator.comparing(Verdict::finding))
                .toList();
    }

    private static Verdict verdict(Entry entry) {
        Judged judged = JSON.treeToValue(entry.body(), Judged.class);
        return new Verdict(judged.finding, judged.accepted, judged.why, entry.who(), entry.at());
    }

    private static String unjudged(Entry entry) {
        return JSON.treeToValue(entry.body(), Unjudged.class).finding;
    }

    /** The findings that people wrote, oldest first. */
    public static List<OwnFinding> findings(Path folder) {
        return standing(folder, STATED, Desk::finding, OwnFinding::id, UNSTATED, Desk::removed);
    }

    private static OwnFinding finding(Entry entry) {
        Stated stated = JSON.treeToValue(entry.body(), Stated.class);
        return new OwnFinding(
                "A-" + entry.n(),
                stated.statement,
                stated.grade,
                stated.subjects,
                stated.from,
                stated.to,
                stated.citations,
                entry.who(),
                entry.at());
    }

    private static String removed(Entry entry) {
        return JSON.treeToValue(entry.body(), Removed.class).id;
    }

    /** What was said and not taken back, in the order in which it was said first; of the same key the last. */
    private static <T> List<T> standing(
            Path folder,
            String said,
            Function<Entry, T> read,
            Function<T, String> key,
            String takenBack,
            Function<Entry, String> keyTakenBack) {
        Map<String, T> standing = new LinkedHashMap<>();
        for (Entry entry : entries(folder)) {
            if (entry.what().equals(said)) {
                T one = read.apply(entry);
                standing.put(key.apply(one), one);
            } else if (entry.what().equals(takenBack)) {
                standing.remove(keyTakenBack.apply(entry));
            }
        }
        return List.copyOf(standing.values());
    }

    /** How the report is worded by hand, as it was written last. */
    public static Wording wording(Path folder) {
        return entries(folder).stream()
                .filter(e -> e.what().equals(WORDED))
                .reduce((before, last) -> last)
                .map(e -> JSON.treeToValue(e.body(), Wording.class))
                .orElse(Wording.NONE);
    }

    /** Words the report; how it was worded before stays in the ledger. */
    public void word(Wording wording) {
        append(WORDED, wording);
    }

    /** Writes a note. */
    public Note note(String about, @Nullable Instant when, String text) {
        return note(append(NOTED, new Noted(about, when, said(text))));
    }

    /** Takes a note back. */
    public void unnote(String id) {
        if (notes(folder).stream().noneMatch(n -> n.id().equals(id))) {
            throw wrong("there is no note " + id, "choose one from the list");
        }
        append(UNNOTED, new Removed(id));
    }

    /** Says whether one stands by a finding; what was said of it before no longer holds. */
    public void judge(String finding, boolean accepted, String why) {
        append(JUDGED, new Judged(finding, accepted, accepted ? why : said(why)));
    }

    /** Takes what was said of a finding back. */
    public void unjudge(String finding) {
        append(UNJUDGED, new Unjudged(finding));
    }

    /** Writes a finding; one that accuses cites a raw line, as those of analyses do. */
    public OwnFinding state(
            Text statement,
            Grade grade,
            List<String> subjects,
            @Nullable Instant from,
            @Nullable Instant to,
            List<SourceRef> citations) {
        said(statement.ja().isBlank() ? statement.en() : statement.ja());
        if (grade.accuses() && citations.isEmpty()) {
            throw wrong("an accusation cites at least one raw line", "cite the lines, or choose a lower grade");
        }
        return finding(append(STATED, new Stated(statement, grade, subjects, from, to, citations)));
    }

    /** Takes a finding of one's own back. */
    public void unstate(String id) {
        if (findings(folder).stream().noneMatch(f -> f.id().equals(id))) {
            throw wrong("there is no finding " + id, "choose one from the list");
        }
        append(UNSTATED, new Removed(id));
    }

    private Entry append(String what, Object body) {
        try (Ledger ledger = Ledger.open(folder, clock, who, SigningKey.ofUser())) {
            return ledger.append(what, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String said(String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw wrong("a text of 1 to %d characters is needed".formatted(LONGEST), "write it, or shorten it");
        }
        return text;
    }

    private static AshiatoException wrong(String what, String remedy) {
        return new AshiatoException(ErrorCode.USAGE, what, "", remedy);
    }

    private static List<Entry> entries(Path folder) {
        try (var entries = Ledger.entries(folder)) {
            return entries.toList();
        }
    }
}
