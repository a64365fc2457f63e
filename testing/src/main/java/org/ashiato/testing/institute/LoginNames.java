// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.institute;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ashiato.testing.range.Dice;

/** Invents log-in names as people choose them for themselves; no name twice. */
final class LoginNames {
    private static final List<String> FAMILIES = List.of(
            "sato",
            "suzuki",
            "takahashi",
            "tanaka",
            "ito",
            "watanabe",
            "yamamoto",
            "nakamura",
            "kobayashi",
            "kato",
            "yoshida",
            "yamada",
            "matsumoto",
            "inoue",
            "kimura",
            "hayashi",
            "shimizu",
            "saito",
            "mori",
            "ikeda",
            "hashimoto",
            "ishikawa",
            "ogawa",
            "okada",
            "goto",
            "fujita",
            "kondo",
            "endo",
            "aoki",
            "sakamoto");
    private static final List<String> WORDS = List.of(
            "neko", "inu", "kaze", "sora", "hana", "yuki", "umi", "yama", "kawa", "hoshi", "tsuki", "mochi", "sakura",
            "panda", "kuma", "tori", "ame", "kumo", "mugi", "azuki", "guitar", "photon", "quark", "laser", "tiger");
    private static final List<String> SYLLABLES = List.of(
            "ka", "ki", "ku", "ko", "sa", "shi", "su", "ta", "chi", "to", "na", "ni", "no", "ha", "hi", "fu", "ma",
            "mi", "mo", "ya", "yu", "yo", "ra", "ri", "ru", "wa", "ga", "go", "da", "ba");
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

    private final Set<String> taken = new HashSet<>();
    private final Dice dice;

    LoginNames(Dice dice) {
        this.dice = dice;
    }

    String next() {
        String name = invented();
        while (!taken.add(name)) {
            name = invented() + dice.below(100);
        }
        return name;
    }

    boolean has(String name) {
        return taken.contains(name);
    }

    /** A name that somebody may have thought of, and nobody has. */
    String guess(Dice own) {
        String name;
        do {
            name = own.pick(own.chance(.7) ? FAMILIES : WORDS) + (own.chance(.8) ? own.below(1000) : "");
        } while (taken.contains(name));
        return name;
    }

    /** A name mistyped, so that nobody has it. */
    String mistyped(String name, Dice own) {
        String typed;
        do {
            int at = own.below(name.length());
            char wrong = LETTERS.charAt(own.below(LETTERS.length()));
            typed = switch (own.below(3)) {
                case 0 -> name.substring(0, at) + name.substring(at + 1);
                case 1 -> name.substring(0, at) + wrong + name.substring(at);
                default -> name.substring(0, at) + wrong + name.substring(at + 1);
            };
        } while (typed.length() < 2 || !Character.isLetter(typed.charAt(0)) || taken.contains(typed));
        return typed;
    }

    private String invented() {
        return switch (dice.below(6)) {
            case 0 -> dice.pick(FAMILIES) + dice.between(1, 999);
            case 1 -> dice.pick(FAMILIES) + "-" + LETTERS.charAt(dice.below(26));
            case 2 -> LETTERS.charAt(dice.below(26)) + "." + dice.pick(FAMILIES);
            case 3 -> dice.pick(WORDS) + dice.between(0, 9999);
            case 4 -> romaji(dice.between(3, 4));
            default -> dice.pick(FAMILIES) + "_" + dice.pick(WORDS);
        };
    }

    private String romaji(int syllables) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            word.append(dice.pick(SYLLABLES));
        }
        return word.toString();
    }
}
