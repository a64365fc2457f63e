// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ashiato.evidence.charset.CharsetFinding;
import org.ashiato.evidence.charset.Line;
import org.ashiato.evidence.charset.LineCodec;
import org.ashiato.model.Assumption;
import org.ashiato.model.Dialect;
import org.ashiato.model.EventSink;
import org.ashiato.model.LineParser;
import org.ashiato.model.Text;
import org.ashiato.model.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Settles the year in which a file begins whose times have none: as the organisation says; the latest in which its last
 * line is not later than the date in its name, or than the first line of the file that was rotated after it; the first
 * in which it is not earlier than the dates in the names of the files that were rotated before it; or the latest before
 * its time of change, or before the moment of intake.
 */
final class Years {
    /** The topic of the assumptions that say a year. */
    static final String TOPIC = "year";

    /** Of a file whose lines have years. */
    static final int UNASKED = 1970;

    private static final Pattern DATED =
            Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)[-_.]?(0[1-9]|1[0-2])(?:[-_.]?(0[1-9]|[12]\\d|3[01]))?(?!\\d)");
    // A file changed so shortly before it is taken in was more likely copied then.
    private static final long COPIED_JUST_NOW_MINUTES = 10;
    // Logs are rotated by the day at most; an hour is room for a rotation that came late.
    private static final long BETWEEN_HOURS = 23;

    private Years() {}

    /** The year of the first line, and why it is this one. */
    record Settled(int year, Text because) {
        static Settled of(Assumption recorded) {
            return new Settled(Integer.parseInt(recorded.value()), recorded.because());
        }
    }

    /**
     * The last moment of a log without years.
     *
     * @param turns of the year since the first line
     */
    private record Last(int turns, int month, int day) {
        boolean isBefore(Last other) {
            return turns != other.turns
                    ? turns < other.turns
                    : month != other.month ? month < other.month : day < other.day;
        }
    }

    /** What all files of the same device tell. */
    interface Together {
        List<Survey.Look> looks() throws IOException;
    }

    /**
     * Settles a file's year; empty where its lines have years, or no line has a time.
     *
     * @param said of this file by people
     */
    static Optional<Settled> of(
            Arrival file,
            CharsetFinding charset,
            Dialect dialect,
            ZoneId zone,
            Optional<Settled> said,
            Instant now,
            Together together)
            throws IOException {
        if (dialect.directiveByte() != Dialect.EVERY_LINE) {
            return Optional.empty();
        }
        if (said.isPresent()) {
            return said;
        }
        Last last = last(file, charset, dialect);
        return last == null ? Optional.empty() : Optional.of(settle(file, last, zone, now, together));
    }

    private static Settled settle(Arrival file, Last last, ZoneId zone, Instant now, Together together)
            throws IOException {
        Optional<LocalDate> named = named(name(file.path()));
        if (named.isPresent()) {
            return new Settled(
                    year(last, named.orElseThrow()),
                    new Text(
                            "行に年の記載がないため、ファイル名の日付から判断した",
                            "lines give no year; settled from the date in the file's name"));
        }
        List<Survey.Look> looks = together.looks();
        Optional<LocalDate> rotated = beforeRotated(file, looks, zone, now);
        if (rotated.isPresent()) {
            return new Settled(
                    year(last, rotated.orElseThrow()),
                    new Text(
                            "行に年の記載がないため、ファイル名の番号の順(大きいほど古い)と、更新日時又は受領の日から判断した",
                            "lines give no year; settled from the order of the numbers in the files' names, the higher"
                                    + " the older, and from their times of change or the day of intake"));
        }
        Optional<LocalDate> before = looks.stream()
                .flatMap(look -> named(name(look.path())).stream())
                .max(Comparator.naturalOrder());
        if (before.isPresent()) {
            return new Settled(
                    yearAfter(last, before.orElseThrow()),
                    new Text(
                            "行に年の記載がないため、それ以前に切り替えられたファイルの名前の日付から判断した",
                            "lines give no year; settled from the dates in the names of the files rotated before"));
        }
        Optional<LocalDate> modified =
                changed(file.modified() == null ? null : Instant.parse(file.modified()), zone, now);
        if (modified.isPresent()) {
            return new Settled(
                    year(last, modified.orElseThrow()),
                    new Text(
                            "行に年の記載がないため、ファイルの更新日時から判断した",
                            "lines give no year; settled from the file's time of last change"));
        }
        return new Settled(
                year(last, now.atZone(ZoneOffset.UTC).toLocalDate()),
                new Text(
                        "行に年の記載がなく、ファイル名にも更新日時にも手掛かりがないため、受領の日より前で最も近い年と仮定した",
                        "lines give no year, and neither the file's name nor its time of change tells one;"
                                + " the latest before the day of intake was assumed"));
    }

    /** The day on which a file was last changed; empty where that is not known, or when it was copied. */
    private static Optional<LocalDate> changed(@Nullable Instant modified, ZoneId zone, Instant now) {
        return Optional.ofNullable(modified)
                .filter(at -> at.isBefore(now.minus(COPIED_JUST_NOW_MINUTES, ChronoUnit.MINUTES)))
                .map(at -> at.atZone(zone).toLocalDate());
    }

    /**
     * The day after which a file has no lines, by the files that were rotated after it: from the newest on, each ends
     * before the next begins. Empty where the names tell no order, or the times of change tell the same and so were kept.
     */
    private static Optional<LocalDate> beforeRotated(Arrival file, List<Survey.Look> looks, ZoneId zone, Instant now) {
        List<Survey.Look> newer = Rotation.newer(name(file.path()), looks);
        Instant modified = file.modified() == null ? null : Instant.parse(file.modified());
        if (newer.isEmpty() || areKept(modified, newer, now)) {
            return Optional.empty();
        }
        LocalDate limit = now.atZone(ZoneOffset.UTC).toLocalDate();
        for (Survey.Look look : newer) {
            limit = earlier(limit, changed(look.modified(), zone, now));
            limit = latest(look.ends().lastDay(), limit);
            limit = latest(look.ends().firstDay(), limit);
        }
        return Optional.of(earlier(limit, changed(modified, zone, now)));
    }

    // Copies made at once have times of change that are minutes apart.
    private static boolean areKept(@Nullable Instant own, List<Survey.Look> newer, Instant now) {
        return own != null
                && own.isBefore(now.minus(COPIED_JUST_NOW_MINUTES, ChronoUnit.MINUTES))
                && newer.stream().allMatch(look -> isAfter(look.modified(), own.plus(BETWEEN_HOURS, ChronoUnit.HOURS)));
    }

    private static boolean isAfter(@Nullable Instant one, Instant other) {
        return one != null && one.isAfter(other);
    }

    private static LocalDate earlier(LocalDate one, Optional<LocalDate> other) {
        return other.filter(day -> day.isBefore(one)).orElse(one);
    }

    /** The latest such day up to another; that other where it is not known. */
    private static LocalDate latest(@Nullable MonthDay day, LocalDate atMost) {
        if (day == null) {
            return atMost;
        }
        Last alone = new Last(0, day.getMonthValue(), day.getDayOfMonth());
        return earlier(atMost, Optional.of(day(year(alone, atMost), alone)));
    }

    /** The date in a file's name, or the last day of the month where it names only that. */
    private static Optional<LocalDate> named(String name) {
        Matcher date = DATED.matcher(name);
        if (!date.find()) {
            return Optional.empty();
        }
        try {
            int year = Integer.parseInt(date.group(1));
            int month = Integer.parseInt(date.group(2));
            LocalDate first = LocalDate.of(year, month, 1);
            return Optional.of(
                    date.group(3) == null
                            ? first.plusMonths(1).minusDays(1)
                            : LocalDate.of(year, month, Integer.parseInt(date.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    // A day more: the clock that wrote the name or the time of change may stand in another zone.
    private static int year(Last last, LocalDate atMost) {
        LocalDate limit = atMost.plusDays(1);
        int year = limit.getYear();
        while (day(year, last).isAfter(limit) || last.day() == 29 && last.month() == 2 && !Year.isLeap(year)) {
            year--;
        }
        return year - last.turns();
    }

    // The file now being written begins where the last rotated one ends.
    private static int yearAfter(Last last, LocalDate atLeast) {
        LocalDate limit = atLeast.minusDays(1);
        int year = limit.getYear();
        while (day(year, last).isBefore(limit) || last.day() == 29 && last.month() == 2 && !Year.isLeap(year)) {
            year++;
        }
        return year - last.turns();
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static LocalDate day(int year, Last last) {
        int length = LocalDate.of(year, last.month(), 1).lengthOfMonth();
        return LocalDate.of(year, last.month(), Math.min(last.day(), length));
    }

    /** The last moment of a file: its pieces are passed in order, and only the months of their lines are looked at. */
    private static @Nullable Last last(Arrival file, CharsetFinding charset, Dialect dialect) throws IOException {
        LineCodec codec = LineCodec.of(charset.charset());
        Times times = new Times();
        try (InputStream in = file.content().open()) {
            Cutter cutter = new Cutter(in, 0, Growth.sha256(), codec, charset.mark(), dialect, null, Progress.SILENT);
            byte[] buffer = new byte[Cutter.PIECE];
            Piece piece;
            while ((piece = cutter.next(buffer)) != null) {
                times.read(piece, codec);
            }
        }
        return times.last;
    }

    /** Takes the latest time of each piece's last lines. */
    private static final class Times implements EventSink {
        private static final int TAIL = 64 << 10;

        private @Nullable Last last;
        private @Nullable Last now;

        void read(Piece piece, LineCodec codec) {
            Dialect settled = piece.dialect();
            if (settled == null) {
                return;
            }
            LineParser parser = settled.parser();
            int at = piece.parseFrom();
            while (at < piece.length()) {
                int lineEnd = codec.nextLineEnd(piece.bytes(), at, piece.length());
                int end = lineEnd < 0 ? piece.length() : lineEnd;
                Line line = codec.decode(piece.bytes(), at, at + codec.lineLength(piece.bytes(), at, end));
                Dialect next = settled.after(line.bytes(), line.from(), line.to());
                if (!next.equals(settled)) {
                    settled = next;
                    parser = settled.parser();
                }
                if (at >= piece.length() - TAIL && line.from() < line.to()) {
                    now = null;
                    Verdict verdict = parser.parse(line.bytes(), line.from(), line.to(), this);
                    Last found = now;
                    if (verdict == Verdict.EVENT && found != null && (last == null || last.isBefore(found))) {
                        last = found;
                    }
                }
                at = end + codec.unit();
            }
        }

        @Override
        public void yearlessTime(int turns, int month, int day, long microOfDay) {
            now = new Last(turns, month, day);
        }

        @Override
        public void time(long utcMicros) {}

        @Override
        public void localTime(long localMicros) {}

        @Override
        public void text(int position, byte[] bytes, int from, int to) {}

        @Override
        public void lowerText(int position, byte[] bytes, int from, int to) {}

        @Override
        public void number(int position, long value) {}
    }
}
