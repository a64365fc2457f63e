// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;

/**
 * How a log writes its times, made from a pattern of C's strftime or of java.time. Immutable; a
 * {@link TimeReader} reads with it. Names of months are English, as log writers have them.
 */
public final class TimePattern {
    /** What a part of a time is. */
    enum Part {
        YEAR,
        MONTH,
        MONTH_NAME,
        DAY,
        HOUR,
        HALF,
        MINUTE,
        SECOND,
        FRACTION,
        OFFSET,
        WORD,
        EPOCH,
        LITERAL
    }

    /**
     * One part in its place.
     *
     * @param least fewest digits; of an epoch the power of ten of its unit (0 seconds, 3 milliseconds, 6 microseconds)
     * @param most most digits
     * @param literal the byte itself where the part is a literal
     */
    record Step(Part part, int least, int most, byte literal) {}

    private final List<Step> steps;

    private TimePattern(List<Step> steps) {
        this.steps = List.copyOf(steps);
    }

    List<Step> steps() {
        return steps;
    }

    /** Whether times written so tell their offset from UTC, or are counted from 1970 UTC. */
    public boolean isAbsolute() {
        return has(Part.OFFSET) || has(Part.EPOCH);
    }

    /** Whether times written so are a count from 1970. */
    public boolean isEpoch() {
        return has(Part.EPOCH);
    }

    private boolean has(Part part) {
        return steps.stream().anyMatch(step -> step.part() == part);
    }

    /**
     * The pattern for a strftime format.
     *
     * @throws IllegalArgumentException naming the code that cannot be read, or what is missing for a date
     */
    public static TimePattern ofStrftime(String format) {
        List<Step> steps = new ArrayList<>();
        strftime(format, steps);
        return checked(steps);
    }

    private static void strftime(String format, List<Step> steps) {
        for (int i = 0; i < format.length(); ) {
            int point = format.codePointAt(i);
            i += Character.charCount(point);
            if (point != '%' || i == format.length()) {
                literal(Character.toString(point), steps);
                continue;
            }
            char code = format.charAt(i++);
            switch (code) {
                case 'Y' -> digits(Part.YEAR, 4, 4, steps);
                case 'y' -> digits(Part.YEAR, 2, 2, steps);
                case 'm' -> digits(Part.MONTH, 1, 2, steps);
                case 'd', 'e' -> digits(Part.DAY, 1, 2, steps);
                case 'b', 'h', 'B' -> digits(Part.MONTH_NAME, 0, 0, steps);
                case 'H', 'k', 'I', 'l' -> digits(Part.HOUR, 1, 2, steps);
                case 'p' -> digits(Part.HALF, 0, 0, steps);
                case 'M' -> digits(Part.MINUTE, 2, 2, steps);
                case 'S' -> digits(Part.SECOND, 2, 2, steps);
                case 'z' -> digits(Part.OFFSET, 0, 0, steps);
                case 'a', 'A', 'Z' -> digits(Part.WORD, 0, 0, steps);
                case 's' -> digits(Part.EPOCH, 0, 19, steps);
                case 'T' -> strftime("%H:%M:%S", steps);
                case 'R' -> strftime("%H:%M", steps);
                case 'F' -> strftime("%Y-%m-%d", steps);
                case 'D' -> strftime("%m/%d/%y", steps);
                case 't' -> literal("\t", steps);
                case '%' -> literal("%", steps);
                default -> throw new IllegalArgumentException("%" + code);
            }
        }
    }

    /**
     * The pattern for a java.time format: the letters y u M d H h a m s S X x Z E, and text in single quotes;
     * or one of the words {@code epoch}, {@code epoch_ms}, {@code epoch_us}.
     *
     * @throws IllegalArgumentException naming the letters that cannot be read, or what is missing for a date
     */
    public static TimePattern ofJavaTime(String format) {
        List<Step> steps = new ArrayList<>();
        switch (format) {
            case "epoch" -> digits(Part.EPOCH, 0, 19, steps);
            case "epoch_ms" -> digits(Part.EPOCH, 3, 19, steps);
            case "epoch_us" -> digits(Part.EPOCH, 6, 19, steps);
            default -> javaTime(format, steps);
        }
        return checked(steps);
    }

    private static void javaTime(String format, List<Step> steps) {
        boolean quoted = false;
        for (int i = 0; i < format.length(); ) {
            int point = format.codePointAt(i);
            if (point == '\'') {
                boolean doubled = i + 1 < format.length() && format.charAt(i + 1) == '\'';
                if (doubled) {
                    literal("'", steps);
                } else {
                    quoted = !quoted;
                }
                i += doubled ? 2 : 1;
                continue;
            }
            boolean letter = (point >= 'a' && point <= 'z') || (point >= 'A' && point <= 'Z');
            if (quoted || !letter) {
                literal(Character.toString(point), steps);
                i += Character.charCount(point);
                continue;
            }
            int end = i;
            while (end < format.length() && format.charAt(end) == point) {
                end++;
            }
            letters(format.substring(i, end), steps);
            i = end;
        }
        if (quoted) {
            throw new IllegalArgumentException("'");
        }
    }

    private static void letters(String run, List<Step> steps) {
        int count = run.length();
        int least = Math.min(count, 2);
        switch (run.charAt(0)) {
            case 'y', 'u' -> digits(Part.YEAR, count == 2 ? 2 : 4, count == 2 ? 2 : 4, steps);
            case 'M', 'L' -> digits(count > 2 ? Part.MONTH_NAME : Part.MONTH, least, 2, steps);
            case 'd' -> digits(Part.DAY, least, 2, steps);
            case 'H', 'h' -> digits(Part.HOUR, least, 2, steps);
            case 'a' -> digits(Part.HALF, 0, 0, steps);
            case 'm' -> digits(Part.MINUTE, least, 2, steps);
            case 's' -> digits(Part.SECOND, least, 2, steps);
            case 'S' -> digits(Part.FRACTION, 1, 9, steps);
            case 'X', 'x', 'Z' -> digits(Part.OFFSET, 0, 0, steps);
            case 'E' -> digits(Part.WORD, 0, 0, steps);
            default -> throw new IllegalArgumentException(run);
        }
    }

    private static void digits(Part part, int least, int most, List<Step> steps) {
        steps.add(new Step(part, least, most, (byte) 0));
    }

    private static void literal(String text, List<Step> steps) {
        for (byte b : text.getBytes(UTF_8)) {
            steps.add(new Step(Part.LITERAL, 0, 0, b));
        }
    }

    private static TimePattern checked(List<Step> steps) {
        TimePattern pattern = new TimePattern(steps);
        if (pattern.has(Part.EPOCH)) {
            return pattern;
        }
        if (!pattern.has(Part.YEAR)) {
            throw new IllegalArgumentException("no year");
        }
        if (!(pattern.has(Part.MONTH) || pattern.has(Part.MONTH_NAME)) || !pattern.has(Part.DAY)) {
            throw new IllegalArgumentException("no month or no day");
        }
        if (!pattern.has(Part.HOUR) || !pattern.has(Part.MINUTE)) {
            throw new IllegalArgumentException("no hour or no minute");
        }
        return pattern;
    }
}
