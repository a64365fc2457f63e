// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format.squidlogformat;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.ashiato.format.TimePattern;
import org.ashiato.format.Unmapped;
import org.ashiato.format.squidlogformat.Slot.Padding;
import org.ashiato.model.AshiatoException;
import org.ashiato.model.ErrorCode;
import org.ashiato.model.EventKind;
import org.jspecify.annotations.Nullable;

/** Makes a {@link Plan} of a format string, as Squid's own reader of it does (src/format/Token.cc). */
final class Compiler {
    private static final String DEFAULT_CLOCK = "%d/%b/%Y:%H:%M:%S %z";
    private static final String FREE_CODES = " >h <h >ha un ul ue ui et ea note err_detail ";

    /** A code as found, before it is known which of several fills a column. */
    private record Found(
            String code,
            Codes.Meaning meaning,
            @Nullable TimePattern pattern,
            boolean escaped,
            boolean free,
            Padding padding,
            boolean zeroPadded,
            int place) {}

    private final String name;
    private final String format;
    private final List<Found> found = new ArrayList<>();
    private final List<byte[]> literals = new ArrayList<>();
    private final StringBuilder literal = new StringBuilder();
    private boolean quotes;
    private int at;

    private Compiler(String name, String format) {
        this.name = name;
        this.format = format;
    }

    /** The plan for a format string; a fault in it is said with its place. */
    static Plan compile(String name, String format) {
        return new Compiler(name, format).plan();
    }

    private Plan plan() {
        while (at < format.length()) {
            char c = format.charAt(at);
            if (c == '%') {
                code();
            } else {
                quotes ^= c == '"';
                literal.append(c);
                at++;
            }
        }
        literals.add(literal.toString().getBytes(UTF_8));
        if (found.stream().noneMatch(f -> isTime(f.meaning().use()))) {
            throw fault("it holds no time (%ts, %tl, %tg or %tS), so its lines cannot be placed", format.length());
        }
        return new Plan(slots(), literals);
    }

    private void code() {
        int place = at++;
        boolean escaped = quotes;
        if (at < format.length() && "\"[#'/".indexOf(format.charAt(at)) >= 0) {
            escaped = format.charAt(at) == '"';
            at++;
        }
        boolean left = take('-');
        boolean zero = take('0');
        boolean wide = number();
        boolean cut = take('.') && number();
        String argument = argument(place);
        String code = Codes.at(format, at);
        if (code.isEmpty()) {
            throw fault("there is no format code here", place);
        }
        at += code.length();
        if (argument.isEmpty()) {
            argument = argument(place);
        }
        if (code.equals("%")) {
            literal.append('%');
            return;
        }
        if (literal.isEmpty() && !found.isEmpty() && found.getLast().pattern() == null) {
            throw fault(
                    "nothing stands between this code and the one before, so their values cannot be told apart", place);
        }
        literals.add(literal.toString().getBytes(UTF_8));
        literal.setLength(0);
        Codes.Meaning meaning = Codes.meaning(argument, code);
        Padding padding = !wide || zero ? Padding.NONE : left ? Padding.RIGHT : Padding.LEFT;
        found.add(new Found(
                argument.isEmpty() || meaning.use() == Use.CLOCK ? code : "{" + argument + "}" + code,
                meaning,
                meaning.use() == Use.CLOCK ? pattern(argument, place) : null,
                escaped,
                meaning.use() == Use.URL || FREE_CODES.contains(" " + code + " "),
                padding,
                zero || cut,
                place));
    }

    private boolean take(char wanted) {
        boolean there = at < format.length() && format.charAt(at) == wanted;
        at += there ? 1 : 0;
        return there;
    }

    private boolean number() {
        int start = at;
        while (at < format.length() && format.charAt(at) >= '0' && format.charAt(at) <= '9') {
            at++;
        }
        return at > start;
    }

    private String argument(int place) {
        if (at == format.length() || format.charAt(at) != '{') {
            return "";
        }
        int close = format.indexOf('}', at);
        if (close < 0) {
            throw fault("the { is not closed", place);
        }
        String argument = format.substring(at + 1, close);
        at = close + 1;
        return argument;
    }

    private TimePattern pattern(String argument, int place) {
        try {
            return TimePattern.ofStrftime(argument.isEmpty() ? DEFAULT_CLOCK : argument);
        } catch (IllegalArgumentException e) {
            throw fault("its time format cannot be read: " + e.getMessage(), place);
        }
    }

    private List<Slot> slots() {
        List<Slot> slots = new ArrayList<>();
        boolean url = found.stream().anyMatch(f -> isWholeUrl(f.code()));
        for (int i = 0; i < found.size(); i++) {
            Found f = found.get(i);
            byte[] before = literals.get(i);
            byte[] after = literals.get(i + 1);
            boolean inQuotes =
                    before.length > 0 && before[before.length - 1] == '"' && after.length > 0 && after[0] == '"';
            Use use = isBest(f, url) ? f.meaning().use() : Use.UNMAPPED;
            String column = f.meaning().column();
            int position = column == null || use == Use.HIERARCHY || use == Use.URL || use == Use.UNMAPPED
                    ? -1
                    : EventKind.HTTP.position(column);
            slots.add(new Slot(
                    f.code(),
                    use,
                    position,
                    Unmapped.key(f.code()),
                    f.pattern(),
                    inQuotes,
                    f.escaped(),
                    f.free() && !inQuotes,
                    f.padding(),
                    f.zeroPadded(),
                    f.code().equals("tg")));
        }
        return slots;
    }

    private boolean isBest(Found one, boolean url) {
        String column = one.meaning().column();
        if (column == null) {
            return one.meaning().use() != Use.START
                    || found.stream().noneMatch(f -> isClock(f.meaning().use()));
        }
        if (url && (column.equals("dst_host") || column.equals("dst_port"))) {
            return false;
        }
        for (Found other : found) {
            boolean rival = column.equals(other.meaning().column()) && other.place() != one.place();
            boolean earlier = other.meaning().rank() == one.meaning().rank() && other.place() < one.place();
            if (rival && (other.meaning().rank() < one.meaning().rank() || earlier)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWholeUrl(String code) {
        return code.endsWith("ru") || code.equals("URI");
    }

    private static boolean isTime(Use use) {
        return isClock(use) || use == Use.START;
    }

    private static boolean isClock(Use use) {
        return use == Use.SECONDS || use == Use.CLOCK;
    }

    private AshiatoException fault(String why, int place) {
        int from = Math.max(0, place - 20);
        String near =
                format.substring(from, place) + "▸" + format.substring(place, Math.min(format.length(), place + 20));
        return new AshiatoException(
                ErrorCode.USAGE,
                "The logformat cannot be read: " + why + ": " + near,
                "logformat " + name + ", character " + (place + 1),
                "Copy the line that begins with logformat from squid.conf, without changes.");
    }
}
