// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.range;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Invents names of sites, people and machines; no name twice. */
final class Names {
    private static final List<String> SYLLABLES = List.of(
            "ka", "ki", "ku", "ko", "sa", "shi", "su", "so", "ta", "chi", "to", "na", "ni", "no", "ha", "hi", "fu",
            "ho", "ma", "mi", "mo", "ya", "yu", "yo", "ra", "ri", "ru", "wa", "ga", "gi", "go", "da", "do", "ba");
    private static final List<String> WORDS = List.of(
            "green", "blue", "river", "stone", "north", "lamp", "paper", "cedar", "cloud", "market", "garden", "bridge",
            "silver", "quick", "daily", "urban", "maple", "harbor", "signal", "pixel", "metric", "count", "field",
            "light", "forest", "orbit", "canvas", "anchor", "ladder", "button", "window", "travel", "health", "record");
    private static final List<String> ENDINGS = List.of(
            "co.jp", "co.jp", "co.jp", "jp", "jp", "ne.jp", "or.jp", "com", "com", "com", "net", "info", "ac.jp");
    private static final List<String> FOREIGN = List.of("com", "com", "net", "org", "info", "biz");
    private static final String CONSONANTS = "bcdfghjkmnpqrstvwxz";
    private static final String VOWELS = "aeiouy";

    private final Set<String> taken = new HashSet<>();
    private final Dice dice;

    Names(Dice dice) {
        this.dice = dice;
    }

    /** An ordinary site, such as www.kasumitori.co.jp. */
    String site() {
        return unique(() -> (dice.chance(.7) ? "www." : "") + stem() + "." + dice.pick(ENDINGS));
    }

    /** A host of a public body. */
    String government() {
        return unique(() -> "www." + romaji(3) + (dice.chance(.6) ? ".go.jp" : ".lg.jp"));
    }

    /** A company that serves others: counters, banners, libraries, updates. */
    String service(String prefix) {
        return unique(() -> prefix + "." + dice.pick(WORDS) + dice.pick(WORDS) + "." + dice.pick(FOREIGN));
    }

    /** One that looks thrown together: rented for a purpose, or made by a program. */
    String odd() {
        return unique(() -> switch (dice.below(5)) {
            case 0 -> gibberish(dice.between(6, 11)) + "." + dice.pick(FOREIGN);
            case 1 -> dice.pick(WORDS) + "-" + dice.pick(WORDS) + dice.below(100) + "." + dice.pick(FOREIGN);
            case 2 -> gibberish(dice.between(4, 7)) + "." + dice.pick(WORDS) + "dns.net";
            case 3 -> "mail." + gibberish(5) + romaji(2) + "." + dice.pick(FOREIGN);
            default -> romaji(2) + dice.pick(WORDS) + "." + gibberish(4) + "." + dice.pick(FOREIGN);
        });
    }

    /** An address that documentation may use, not one of anybody. */
    String address() {
        List<String> ranges = List.of("203.0.113.", "198.51.100.", "192.0.2.");
        return unique(() -> dice.pick(ranges) + dice.between(2, 254));
    }

    /** An address for a named site, from the range set aside for benchmarks. */
    String origin() {
        return unique(() -> "198." + dice.between(18, 19) + "." + dice.below(256) + "." + dice.between(1, 254));
    }

    private String stem() {
        return dice.chance(.6) ? romaji(dice.between(3, 4)) : dice.pick(WORDS) + romaji(2);
    }

    String romaji(int syllables) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            word.append(dice.pick(SYLLABLES));
        }
        return word.toString();
    }

    private String gibberish(int length) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            String letters = dice.chance(.7) ? CONSONANTS : VOWELS;
            word.append(letters.charAt(dice.below(letters.length())));
        }
        return word.toString();
    }

    private String unique(java.util.function.Supplier<String> invention) {
        String name = invention.get();
        while (!taken.add(name)) {
            name = invention.get();
        }
        return name.toLowerCase(Locale.ROOT);
    }
}
