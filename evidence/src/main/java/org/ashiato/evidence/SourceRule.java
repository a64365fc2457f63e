// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence;

import static java.util.Objects.requireNonNull;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the organisation says of a device: which files are its, how it is called, in which zone it writes, and in
 * which year such a file begins.
 *
 * @param match glob over the path as recorded, such as {@code **}{@code /proxy1/*.log*}
 * @param name the source's name
 * @param zone of its local times, or null for the organisation's
 * @param year of the first line of each such file whose lines give none, or null where the logs are asked
 */
public record SourceRule(
        String match,
        String name,
        @Nullable ZoneId zone,
        @Nullable Integer year) {
    public SourceRule {
        requireNonNull(match, "match is null");
        requireNonNull(name, "name is null");
    }

    /** The first of some rules that names a file. */
    static Optional<SourceRule> of(List<SourceRule> rules, String path) {
        return rules.stream().filter(r -> r.fits(path)).findFirst();
    }

    /** Whether a log can be of this year: times outside 1970 to 2199 are misread or forged. */
    public static boolean isYear(int year) {
        return year >= 1970 && year <= 2199;
    }

    private boolean fits(String path) {
        return FileSystems.getDefault().getPathMatcher("glob:" + match).matches(Path.of(path.replace("!/", "/")));
    }
}
