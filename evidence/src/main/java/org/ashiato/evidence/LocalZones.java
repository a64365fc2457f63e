// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ashiato.evidence.ZoneClues.Clue;
import org.ashiato.evidence.ZoneClues.Kind;
import org.ashiato.model.Assumption;
import org.ashiato.model.FormatInfo;
import org.ashiato.model.Text;
import org.jspecify.annotations.Nullable;

/**
 * Settles the zone in which a device writes local times. What people said of the device or of all wins; else
 * what was settled for it before in this case; else what its files tell, where all that they tell agrees; else
 * the zone assumed. Why is said in every case.
 */
final class LocalZones {
    /** The topic of the assumptions that say a zone. */
    static final String TOPIC = "zone";

    private final Receiving.Terms terms;
    private final Said said;
    private final Sources sources;
    private final Custody custody;
    private final List<Path> paths;
    private final Instant now;
    private @Nullable Map<String, List<Survey.Look>> looks;

    /**
     * @param paths that are being taken in
     * @param now when intake began
     */
    LocalZones(Receiving.Terms terms, Said said, Sources sources, Custody custody, List<Path> paths, Instant now) {
        this.terms = terms;
        this.said = said;
        this.sources = sources;
        this.custody = custody;
        this.paths = paths;
        this.now = now;
    }

    /** A zone, and why it is this one. */
    record Settled(ZoneId zone, Text because) {
        static Settled of(Assumption recorded) {
            return new Settled(ZoneId.of(recorded.value()), recorded.because());
        }
    }

    /**
     * The zone of one file's local times.
     *
     * @param needed whether its first lines have such times; else its files are not asked
     */
    Settled of(String source, FormatInfo format, String path, boolean needed) throws IOException {
        Optional<Settled> given = said.zone(source, path);
        if (given.isPresent()) {
            return given.orElseThrow();
        }
        Optional<Settled> before = settledBefore(source);
        if (before.isPresent()) {
            return before.orElseThrow();
        }
        if (!needed) {
            return said.assumed();
        }
        List<Survey.Look> own = surveyed().getOrDefault(sources.device(format, path), List.of());
        return settle(ZoneClues.of(own, now), terms.zone(), terms.zoneBecause());
    }

    /** The files of one device, as far as they are being taken in or were before; of the latter only the paths. */
    List<Survey.Look> together(String source, FormatInfo format, String path) throws IOException {
        List<Survey.Look> together = new ArrayList<>(surveyed().getOrDefault(sources.device(format, path), List.of()));
        custody.evidence().stream()
                .filter(e -> source.equals(e.source()))
                .filter(e -> together.stream().noneMatch(l -> l.path().equals(e.path())))
                .map(e -> new Survey.Look(e.path(), null, Ends.NONE))
                .toList()
                .forEach(together::add);
        return together;
    }

    private Map<String, List<Survey.Look>> surveyed() throws IOException {
        Map<String, List<Survey.Look>> surveyed = looks;
        if (surveyed == null) {
            surveyed = Survey.of(paths, terms.formats(), sources);
            looks = surveyed;
        }
        return surveyed;
    }

    // One device has one clock: two zones in one source would put its own lines out of order.
    private Optional<Settled> settledBefore(String source) {
        return custody.evidence().stream()
                .flatMap(e -> e.assumptions().stream())
                .filter(a -> a.subject().equals(source) && a.topic().equals(TOPIC))
                .map(Settled::of)
                .findFirst();
    }

    /** What clues say together; the zone assumed where they do not agree or only names of files speak. */
    static Settled settle(List<Clue> clues, ZoneId assumed, Text assumedBecause) {
        if (clues.isEmpty()) {
            return new Settled(assumed, assumedBecause);
        }
        Text told = told(clues);
        if (clues.stream().allMatch(c -> ZoneClues.agrees(assumed, c))) {
            return new Settled(
                    assumed, new Text("ログから判断した。" + told.ja() + "がこの時間帯と一致する", "settled from the log: " + told.en()));
        }
        ZoneOffset offset = clues.getFirst().offset();
        boolean agree = clues.stream().allMatch(c -> c.offset().equals(offset));
        boolean decides = clues.stream().anyMatch(c -> c.kind() != Kind.NAME);
        if (agree && decides) {
            ZoneId zone = offset.equals(ZoneOffset.UTC) ? ZoneId.of("UTC") : offset;
            return new Settled(
                    zone,
                    new Text(
                            "ログから判断した。" + told.ja() + "が一致して示す（夏時間の切替えは考慮していない）",
                            "settled from the log: " + told.en()
                                    + " (a change to or from summer time is not considered)"));
        }
        return new Settled(
                assumed,
                new Text(
                        assumedBecause.ja() + "。ログの手掛かり（" + told.ja() + "）"
                                + (agree ? "だけでは決められない" : "は互いに、又はこの仮定と矛盾する"),
                        assumedBecause.en() + "; what the log tells (" + told.en() + ") "
                                + (agree ? "cannot decide it alone" : "contradicts itself or this assumption")));
    }

    private static Text told(List<Clue> clues) {
        Map<Kind, Map<ZoneOffset, Long>> counts = clues.stream()
                .collect(Collectors.groupingBy(
                        Clue::kind,
                        () -> new EnumMap<>(Kind.class),
                        Collectors.groupingBy(Clue::offset, java.util.TreeMap::new, Collectors.counting())));
        List<Text> parts = counts.entrySet().stream()
                .flatMap(kind -> kind.getValue().entrySet().stream()
                        .map(offset -> part(kind.getKey(), offset.getKey(), offset.getValue())))
                .toList();
        return new Text(
                parts.stream().map(Text::ja).collect(Collectors.joining("、")),
                parts.stream().map(Text::en).collect(Collectors.joining(", ")));
    }

    private static Text part(Kind kind, ZoneOffset offset, long files) {
        String zone = offset.equals(ZoneOffset.UTC) ? "UTC" : "UTC" + offset.getId();
        Text what = switch (kind) {
            case MODIFIED -> new Text("ファイルの更新日時", "times of last change");
            case NEIGHBOUR -> new Text("時間帯の分かる前後のファイル", "neighbouring files with a zone");
            case NAME -> new Text("ファイル名の日付", "dates in file names");
        };
        return new Text(
                "%s（%d件、%s）".formatted(what.ja(), files, zone), "%s (%d, %s)".formatted(what.en(), files, zone));
    }
}
