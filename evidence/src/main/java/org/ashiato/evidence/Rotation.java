// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The order of files that were rotated by numbers: {@code messages} is being written, {@code messages.1} was before it,
 * {@code messages.2.gz} before that.
 */
final class Rotation {
    private static final String PACKED = "\\.(?:gz|zst|xz|bz2)$";
    // What ends in a digit before the number is an address or a version, not a log's name.
    private static final Pattern NUMBERED = Pattern.compile("(.*\\D)\\.(\\d{1,3})(\\.log)?");
    private static final int UNNUMBERED = -1;

    private Rotation() {}

    private record Place(String stem, int number) {
        static Place of(String name) {
            String plain = name.replaceFirst(PACKED, "");
            Matcher numbered = NUMBERED.matcher(plain);
            return numbered.matches()
                    ? new Place(
                            numbered.group(1)
                                    + Optional.ofNullable(numbered.group(3)).orElse(""),
                            Integer.parseInt(numbered.group(2)))
                    : new Place(plain, UNNUMBERED);
        }
    }

    /**
     * The files that were written after one, the newest first; none where names tell no such order: numbers begin at 0
     * or 1 and stand once.
     *
     * @param looks at files of the same device
     */
    static List<Survey.Look> newer(String name, List<Survey.Look> looks) {
        Place own = Place.of(name);
        Map<Integer, Survey.Look> numbered = new TreeMap<>();
        for (Survey.Look look : looks) {
            Place place = Place.of(look.path().substring(look.path().lastIndexOf('/') + 1));
            if (place.stem().equals(own.stem()) && numbered.put(place.number(), look) != null) {
                return List.of();
            }
        }
        boolean ordered = own.number() >= 0 && (numbered.containsKey(0) || numbered.containsKey(1));
        return numbered.entrySet().stream()
                .filter(entry -> ordered && entry.getKey() < own.number())
                .map(Map.Entry::getValue)
                .toList();
    }
}
