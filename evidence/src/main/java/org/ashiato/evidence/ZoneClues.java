// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ashiato.evidence.Survey.Look;
import org.ashiato.model.Micros;

/**
 * Finds by how much the clock of one device is ahead of UTC, from what its files tell. Every clue sets a local
 * time of the log beside a UTC time that must be nearly the same moment; the difference is an offset only where
 * it is one that is in use somewhere that day, to two minutes.
 */
final class ZoneClues {
    /** The last event is written before the file is last changed, or at once; seconds. */
    private static final long LATEST_WRITE = 120;
    /** Two clocks, or a buffer that is flushed late; seconds. */
    private static final long CLOCKS_APART = 60;
    /** A file changed so shortly before it is taken in was more likely copied then. */
    private static final long COPIED_JUST_NOW = TimeUnit.MINUTES.toSeconds(10);

    private static final Pattern DATED = Pattern.compile(
            "(?<!\\d)((?:19|20)\\d\\d)[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\\d|3[01])(?:[-_.tT]?([01]\\d|2[0-3]))?(?!\\d)");

    private ZoneClues() {}

    /** What a clue is. */
    enum Kind {
        /** The last event beside the file's time of change. */
        MODIFIED,
        /** The end of the file beside the end of its neighbour, whose times have a zone. */
        NEIGHBOUR,
        /** The first event beside the date in the file's name. Logs may be cut at any hour, so it decides nothing alone. */
        NAME
    }

    /** One clue: this many seconds ahead of UTC at that moment. */
    record Clue(Kind kind, String path, Instant at, ZoneOffset offset) {}

    /**
     * All clues of one device.
     *
     * @param now when intake began
     */
    static List<Clue> of(List<Look> looks, Instant now) {
        List<Clue> clues = new ArrayList<>(modified(looks, now));
        clues.addAll(neighbours(looks));
        looks.forEach(look -> named(look).ifPresent(clues::add));
        return clues;
    }

    // A folder copied without its times has them all wrong; one that fits then is chance.
    private static List<Clue> modified(List<Look> looks, Instant now) {
        List<Clue> fitting = new ArrayList<>();
        int told = 0;
        for (Look look : looks) {
            Instant modified = look.modified();
            boolean usable = look.ends().local()
                    && look.ends().isTimed()
                    && modified != null
                    && modified.isBefore(now.minusSeconds(COPIED_JUST_NOW));
            if (usable && modified != null) {
                told++;
                offset(look.ends().last(), modified, -LATEST_WRITE, CLOCKS_APART)
                        .ifPresent(o -> fitting.add(new Clue(Kind.MODIFIED, look.path(), modified, o)));
            }
        }
        return fitting.size() * 2 > told ? fitting : List.of();
    }

    private static List<Clue> neighbours(List<Look> looks) {
        List<Look> ordered =
                looks.stream().sorted(Comparator.comparing(Look::path)).toList();
        List<Clue> clues = new ArrayList<>();
        for (int i = 1; i < ordered.size(); i++) {
            Look one = ordered.get(i - 1);
            Look other = ordered.get(i);
            if (one.ends().isTimed()
                    && other.ends().isTimed()
                    && one.ends().local() != other.ends().local()) {
                Look local = one.ends().local() ? one : other;
                Look zoned = one.ends().local() ? other : one;
                clues.addAll(touching(local, zoned));
            }
        }
        return clues;
    }

    // Which of the two came first is not known: dated names go up with time, rotation numbers go down.
    private static List<Clue> touching(Look local, Look zoned) {
        Instant end = Micros.instant(zoned.ends().last());
        Instant begin = Micros.instant(zoned.ends().first());
        List<Clue> clues = new ArrayList<>();
        offset(local.ends().first(), end, 0, LATEST_WRITE)
                .ifPresent(o -> clues.add(new Clue(Kind.NEIGHBOUR, local.path(), end, o)));
        offset(local.ends().last(), begin, -LATEST_WRITE, 0)
                .ifPresent(o -> clues.add(new Clue(Kind.NEIGHBOUR, local.path(), begin, o)));
        return clues;
    }

    /** A name with a date where the first event is not of the date's own beginning: the name has another clock. */
    private static Optional<Clue> named(Look look) {
        String name = look.path().substring(look.path().lastIndexOf('/') + 1);
        Matcher date = DATED.matcher(name);
        if (!look.ends().local() || !look.ends().isTimed() || !date.find() || date.group(4) != null) {
            // With an hour in it a name may mean the beginning or the end of that hour.
            return Optional.empty();
        }
        LocalDateTime begin;
        try {
            begin = LocalDateTime.of(number(date, 1), number(date, 2), number(date, 3), 0, 0);
        } catch (java.time.DateTimeException e) {
            return Optional.empty();
        }
        Instant named = begin.toInstant(ZoneOffset.UTC);
        return offset(look.ends().first(), named, 0, LATEST_WRITE)
                .filter(o -> o.getTotalSeconds() != 0)
                .map(o -> new Clue(Kind.NAME, look.path(), named, o));
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    /** The offset by which a local time is ahead of a moment, give or take; empty where no zone has one like it. */
    private static Optional<ZoneOffset> offset(long localMicros, Instant moment, long least, long most) {
        long ahead = Math.floorDiv(localMicros, 1_000_000L) - moment.getEpochSecond();
        return inUse(moment).stream()
                .filter(o -> ahead - o >= least && ahead - o <= most)
                .map(ZoneOffset::ofTotalSeconds)
                .findFirst();
    }

    /** The offsets that some place on earth has at a moment, in seconds. */
    private static Set<Integer> inUse(Instant moment) {
        return ZoneId.getAvailableZoneIds().stream()
                .map(id -> ZoneId.of(id).getRules().getOffset(moment).getTotalSeconds())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether a zone's clock reads as a clue says. */
    static boolean agrees(ZoneId zone, Clue clue) {
        return ZonedDateTime.ofInstant(clue.at(), zone).getOffset().equals(clue.offset());
    }
}
