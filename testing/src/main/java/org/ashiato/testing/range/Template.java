// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.range;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A path with places that change from request to request: {@code {d6}} six decimal digits, {@code {x16}} hex
 * digits, {@code {w}} a word, all drawn from the request's token; {@code {t}} the time in milliseconds,
 * {@code {y}} the date.
 */
final class Template {
    private static final Pattern PLACE = Pattern.compile("\\{([dxwty])(\\d*)}");
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
        long bits = token;
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            bits = Dice.mixed(bits);
            switch (place.kind) {
                case 'd' -> out.padded(bits >>> 1, place.width);
                case 'x' -> out.hex(bits, place.width);
                case 'w' -> out.put(WORDS.get((int) ((bits >>> 1) % WORDS.size())));
                case 't' -> out.number(time);
                case 'y' -> Stamp.date(time, Jst.OFFSET, out);
                default -> throw new IllegalStateException("unknown place " + place.kind);
            }
            out.put(literals.get(i + 1));
        }
    }
}
