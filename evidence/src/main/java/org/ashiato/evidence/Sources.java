// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.ashiato.model.EventKind;
import org.ashiato.model.FormatInfo;

/**
 * Names the device that a file came from. Files whose paths differ only in dates, rotation numbers and
 * packing are one device's; the first device of a kind in a case is called by its kind ({@code proxy}), the
 * next {@code proxy-2}. A name once given stays.
 */
final class Sources {
    /** What differs between the files of one device. */
    private static final List<Pattern> VARYING = List.of(
            Pattern.compile("\\.(gz|zst|xz|bz2|zip|tar|tgz)(?=!/|$)"),
            // dates and hours of rotation: 20150508, 2015-05-08_13, 201505
            Pattern.compile("(19|20)\\d\\d[-_.]?\\d\\d([-_.]?\\d\\d)?([-_.t]?\\d{2,6})?"),
            // times: 15:00:00-16:00:00
            Pattern.compile("\\d\\d[:_]\\d\\d([:_]\\d\\d)?"),
            // rotation numbers: access.log.1, access.1.log
            Pattern.compile("\\.\\d+(?=\\.|!/|$)"),
            // folders that are nothing but a number: 05/08/access.log
            Pattern.compile("(?<=^|/)\\d+(?=/)"),
            // separators that these leave behind
            Pattern.compile("[-_.:]+(?=[./]|!/|$)"));

    private final List<SourceRule> rules;
    private final Map<String, String> names = new HashMap<>();

    Sources(List<SourceRule> rules, List<Evidence> known) {
        this.rules = rules;
        for (Evidence evidence : known) {
            if (evidence.source() != null && evidence.format() != null) {
                names.putIfAbsent(key(evidence.format(), evidence.path()), Objects.requireNonNull(evidence.source()));
            }
        }
    }

    /** The name of the source of a file. */
    String name(FormatInfo format, EventKind kind, String path) {
        // A sensor's logs are devices of their own: each has its own rhythm and its own gaps.
        String device = format.kinds().size() == 1 ? format.device() : format.device() + "." + kind.table();
        return SourceRule.of(rules, path)
                .map(SourceRule::name)
                .orElseGet(() -> names.computeIfAbsent(key(format.id(), path), k -> fresh(device)));
    }

    /** What the files of one device have in common, before it has a name. */
    String device(FormatInfo format, String path) {
        return SourceRule.of(rules, path).map(SourceRule::name).orElseGet(() -> key(format.id(), path));
    }

    private String fresh(String device) {
        TreeSet<String> taken = new TreeSet<>(names.values());
        rules.forEach(r -> taken.add(r.name()));
        String name = device;
        for (int n = 2; taken.contains(name); n++) {
            name = device + "-" + n;
        }
        return name;
    }

    private static String key(String format, String path) {
        String stem = path.toLowerCase(Locale.ROOT);
        for (Pattern varying : VARYING) {
            stem = varying.matcher(stem).replaceAll("");
        }
        return format + " " + stem;
    }
}
