// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.ashiato.evidence.SourceRule;
import org.ashiato.model.AddressRange;
import org.ashiato.model.AshiatoException;
import org.ashiato.model.ErrorCode;
import org.ashiato.model.Organisation;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.toml.TomlMapper;

/**
 * Reads the TOML file that says what is the organisation's own.
 *
 * <pre>{@code
 * name = "〇〇機構"
 * zone = "Asia/Tokyo"
 * domains = ["example.go.jp"]
 * ranges = ["10.0.0.0/8", "203.0.113.0/24"]
 * [hours]
 * from = "08:30"
 * to = "17:15"
 * [[source]]
 * match = "**}{@code /proxy1/*"
 * name = "proxy-east"
 * zone = "UTC"
 * year = 2017
 * }</pre>
 */
final class OrgFile {
    private static final Set<String> KEYS = Set.of("name", "zone", "domains", "ranges", "hours", "source");

    private final Path file;
    private final JsonNode root;
    private final List<String> wrong = new ArrayList<>();

    private OrgFile(Path file, JsonNode root) {
        this.file = file;
        this.root = root;
    }

    /**
     * The organisation and its devices.
     *
     * @param zoneGiven whether the file says a zone
     */
    record Org(Organisation organisation, List<SourceRule> sources, boolean zoneGiven) {}

    /** Reads a file; all that is wrong with it is named in one error. */
    static Org read(Path file) {
        try {
            return new OrgFile(file, new TomlMapper().readTree(Files.readString(file))).org();
        } catch (IOException | JacksonException e) {
            throw new AshiatoException(
                    ErrorCode.INPUT,
                    "the organisation file cannot be read: " + e.getMessage(),
                    file.toString(),
                    "write it as TOML in UTF-8; './ashiato investigate --help' shows one",
                    e);
        }
    }

    private Org org() {
        root.propertyNames().stream()
                .filter(k -> !KEYS.contains(k))
                .sorted()
                .forEach(k -> wrong.add("unknown key '%s' (known: %s)"
                        .formatted(k, KEYS.stream().sorted().toList())));
        ZoneId zone = value("zone", root.path("zone").asString("Asia/Tokyo"), ZoneId::of, ZoneId.of("Asia/Tokyo"));
        JsonNode hours = root.path("hours");
        LocalTime from =
                value("hours.from", hours.path("from").asString("08:30"), LocalTime::parse, LocalTime.of(8, 30));
        LocalTime to = value("hours.to", hours.path("to").asString("17:15"), LocalTime::parse, LocalTime.of(17, 15));
        List<String> ranges = texts("ranges");
        ranges.forEach(r -> value("ranges", r, AddressRange::of, null));
        List<SourceRule> sources = new ArrayList<>();
        for (JsonNode source : root.path("source")) {
            if (source.path("match").isMissingNode() || source.path("name").isMissingNode()) {
                wrong.add("a [[source]] needs 'match' and 'name'");
                continue;
            }
            ZoneId own = source.has("zone")
                    ? value("source.zone", source.path("zone").asString(), ZoneId::of, zone)
                    : null;
            String name = source.path("name").asString();
            if (!name.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}")) {
                wrong.add(
                        "source name '%s' may hold letters, digits, '.', '_' and '-' only".formatted(Visible.of(name)));
                continue;
            }
            sources.add(new SourceRule(source.path("match").asString(), name, own, year(source)));
        }
        Organisation organisation =
                new Organisation(root.path("name").asString(""), zone, texts("domains"), ranges, from, to);
        if (!wrong.isEmpty()) {
            throw new AshiatoException(
                    ErrorCode.INPUT,
                    "the organisation file has %d faults: %s".formatted(wrong.size(), String.join("; ", wrong)),
                    file.toString(),
                    "put them right; './ashiato investigate --help' shows a whole file");
        }
        return new Org(organisation, sources, root.has("zone"));
    }

    private @Nullable Integer year(JsonNode source) {
        JsonNode year = source.path("year");
        if (year.isMissingNode()) {
            return null;
        }
        boolean whole = year.isIntegralNumber() && year.canConvertToInt();
        if (!whole || !SourceRule.isYear(year.asInt())) {
            wrong.add("source.year: '%s' (a year such as 2017, in which such a file begins)"
                    .formatted(Visible.of(year.asString(""))));
            return null;
        }
        return year.asInt();
    }

    private List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        root.path(key).forEach(n -> texts.add(n.asString()));
        return texts;
    }

    private <T extends @Nullable Object> T value(String key, String text, Function<String, T> reader, T otherwise) {
        try {
            return reader.apply(text);
        } catch (DateTimeException | IllegalArgumentException e) {
            wrong.add("%s: '%s' (%s)".formatted(key, Visible.of(text), e.getMessage()));
            return otherwise;
        }
    }
}
