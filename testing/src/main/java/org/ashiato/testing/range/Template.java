// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.range;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A path with places that change from request to request: {@code {d6}} six decimal digits, {@code {x16}} hex
 * digits, {@code {w}} a word, all drawn from the low half of the request's token; {@code {u16}} hex digits drawn
 * from its high half, which stays the same for a terminal; {@code {t}} the time in milliseconds, {@code {y}} the
 * date.
 */
final class Template {
    private static final Pattern PLACE = Pattern.compile("\\{([dxuwty])(\\d*)}");
    private static final List<byte[]> WORDS = List.of(
                    "info", "news", "list", "detail", "view", "guide", "report", "data", "map", "notice", "topics",
                    "event", "faq", "form", "archive", "local", "area", "result", "summary", "plan", "staff", "recruit")
            .stream()
            .map(Texts::ascii)
            .toList();

    private record Place(char kind, int width) {}

    private final List<byte[]> literals = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();

    Template(String text) {
        Matcher place = PLACE.matcher(text);
        int from = 0;
        while (place.find()) {
            literals.add(Texts.ascii(text.substring(from, place.start())));
            places.add(new Place(
                    place.group(1).charAt(0), place.group(2).isEmpty() ? 0 : Integer.parseInt(place.group(2))));
            from = place.end();
        }
        literals.add(Texts.ascii(text.substring(from)));
    }

    void render(long token, long time, Bytes out) {
        out.put(literals.getFirst());
        long bits = token & 0xffff_ffffL;
        long steady = token >>> 32;
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            bits = Dice.mixed(bits);
            switch (place.kind) {
                case 'd' -> out.padded(bits >>> 1, place.width);
                case 'x' -> hex(bits, place.width, out);
                case 'u' -> hex(Dice.mixed(steady), place.width, out);
                case 'w' -> out.put(WORDS.get((int) ((bits >>> 1) % WORDS.size())));
                case 't' -> out.number(time);
                case 'y' -> Stamp.date(time, Jst.OFFSET, out);
                default -> throw new IllegalStateException("unknown place " + place.kind);
            }
            out.put(literals.get(i + 1));
        }
    }

    private static void hex(long bits, int width, Bytes out) {
        long rest = bits;
        for (int left = width; left > 0; left -= 16) {
            out.hex(rest, Math.min(16, left));
            rest = Dice.mixed(rest);
        }
    }

    /** A token whose high half is the terminal's and whose low half is the given bits. */
    static long token(Terminal terminal, Site site, long bits) {
        long steady = Dice.mixed(terminal.number() * 1_000_003L + site.name().hashCode());
        return (steady << 32) | (bits & 0xffff_ffffL);
    }
}
