// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.coverage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ashiato.model.Coverage;
import org.ashiato.model.Coverage.HourCount;
import org.ashiato.model.Coverage.SourceCoverage;
import org.ashiato.model.EventKind;
import org.ashiato.model.Gap;
import org.ashiato.model.Gather;
import org.ashiato.model.Interval;
import org.ashiato.model.Organisation;

/** Surveys when each source really logged, from the events alone. */
public final class Coverages {
    private static final int MINUTES_PER_HOUR = 60;

    private Coverages() {}

    /** Surveys all sources of a case. The organisation's zone says which hours and weekdays are alike. */
    public static Coverage survey(Gather gather, Organisation organisation) {
        Days days = new Days(organisation);
        Map<String, SourceVolume> volumes = SourceVolume.read(gather);
        Map<String, Long> steps = gather.rows(Coverages.class, "steps.sql", Map.of(), SourceVolume::countsBySource);
        Map<String, Long> duplicates = Duplicates.count(gather, volumes.values());
        Map<String, About> abouts = abouts(gather);
        List<SourceCoverage> sources = new ArrayList<>();
        volumes.forEach((source, found) -> {
            About about = abouts.getOrDefault(source, About.NOTHING);
            Volume volume = found.volume();
            sources.add(new SourceCoverage(
                    source,
                    String.join(", ", about.formats),
                    List.copyOf(about.kinds),
                    fields(gather, source, List.copyOf(about.kinds)),
                    instant(volume.first()),
                    instant(volume.last()),
                    volume.events(),
                    about.rejects,
                    duplicates.getOrDefault(source, 0L),
                    steps.getOrDefault(source, 0L),
                    perHour(volume, days),
                    gaps(source, found, days)));
        });
        return new Coverage(sources);
    }

    private record About(SortedSet<String> formats, SortedSet<EventKind> kinds, long rejects) {
        static final About NOTHING = new About(new TreeSet<>(), new TreeSet<>(), 0);
    }

    private static Map<String, About> abouts(Gather gather) {
        return gather.rows(Coverages.class, "sources.sql", Map.of(), rows -> {
            Map<String, About> abouts = new TreeMap<>();
            while (rows.next()) {
                About about = abouts.computeIfAbsent(
                        SourceVolume.name(rows.text(0)),
                        s -> new About(new TreeSet<>(), new TreeSet<>(), rows.number(3)));
                String format = rows.text(1);
                if (format != null) {
                    about.formats.add(format);
                }
                about.kinds.add(
                        EventKind.valueOf(SourceVolume.name(rows.text(2)).toUpperCase(Locale.ROOT)));
            }
            return abouts;
        });
    }

    private static Map<EventKind, List<String>> fields(Gather gather, String source, List<EventKind> kinds) {
        Map<EventKind, List<String>> fields = new EnumMap<>(EventKind.class);
        for (EventKind kind : kinds) {
            String file = kind.table() + "-fields.sql";
            fields.put(kind, gather.rows(Coverages.class, file, Map.of("source", source), rows -> {
                List<String> filled = new ArrayList<>();
                while (rows.next()) {
                    if (rows.number(2) > 0) {
                        filled.add(SourceVolume.name(rows.text(1)));
                    }
                }
                return filled;
            }));
        }
        return fields;
    }

    /** Events in each hour; the hours of a break between two stretches of log are left out. */
    private static List<HourCount> perHour(Volume volume, Days days) {
        Rhythm rhythm = new Rhythm(volume, days);
        List<Silence> breaks =
                volume.silences().stream().filter(Silence::isBreak).toList();
        int last = Volume.minuteOf(volume.last());
        List<HourCount> hours = new ArrayList<>();
        int next = 0;
        for (int minute = Math.floorDiv(Volume.minuteOf(volume.first()), MINUTES_PER_HOUR) * MINUTES_PER_HOUR;
                minute <= last;
                minute += MINUTES_PER_HOUR) {
            if (next < breaks.size() && minute >= breaks.get(next).firstMinute()) {
                minute = Math.floorDiv(breaks.get(next).endMinute(), MINUTES_PER_HOUR) * MINUTES_PER_HOUR;
                next++;
            }
            int end = minute + MINUTES_PER_HOUR;
            long events = volume.events(minute, end);
            hours.add(new HourCount(minute / MINUTES_PER_HOUR, events, rhythm.usualOfHour(minute, end, events)));
        }
        return hours;
    }

    private static List<Gap> gaps(String source, SourceVolume found, Days days) {
        return new GapJudge(found.volume(), days, found.localTimes())
                .gaps().stream()
                        .map(judged -> new Gap(
                                source,
                                new Interval(
                                        instant(judged.silence().from()),
                                        instant(judged.silence().to())),
                                judged.confidence(),
                                judged.usual().events(),
                                GapWords.rhythm(judged)))
                        .toList();
    }

    private static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1000);
    }
}
