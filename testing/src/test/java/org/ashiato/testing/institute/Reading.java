// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.institute;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A case of Microsoft 365 and slapd with its logs read back, by other code than wrote them.
 *
 * @param signIns of the mail system, in its order
 * @param tries of the directory, in its order
 */
record Reading(Truth truth, List<SignIn> signIns, List<Try> tries) {
    static final ZoneOffset JAPAN = ZoneOffset.ofHours(9);

    private static final Pattern OPERATION = Pattern.compile(
            "(\\w{3} [ \\d]\\d \\d\\d:\\d\\d:\\d\\d) ldap1 slapd\\[(\\d+)]: conn=(\\d+) op=(\\d+) (.*)");
    private static final Pattern NAME = Pattern.compile("\\(uid=([^)]*)\\)|dn=\"uid=([^,]*),");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("uuuu MMM d HH:mm:ss", Locale.ROOT);

    /** A sign-in to mail. */
    record SignIn(Instant time, String user, String address, boolean succeeded) {}

    /** What the directory was asked about a name. */
    record Try(LocalDateTime time, String user, String result) {
        LocalDate day() {
            return time.toLocalDate();
        }
    }

    static Reading of(Setting setting, Path folder) throws IOException {
        Truth truth = Institute.write(setting, folder);
        List<SignIn> signIns = new ArrayList<>();
        JsonMapper json = JsonMapper.builder().build();
        for (String line : lines(folder.resolve("logs/mail"))) {
            JsonNode record = json.readTree(line);
            String operation = record.path("Operation").asString();
            if (!operation.equals("FileAccessed")) {
                String user = record.path("UserId").asString();
                signIns.add(new SignIn(
                        Instant.parse(record.path("CreationTime").asString() + "Z"),
                        user.substring(0, user.indexOf('@')).toLowerCase(Locale.ROOT),
                        record.path("ClientIP").asString(),
                        operation.equals("UserLoggedIn")));
            }
        }
        return new Reading(truth, signIns, tries(lines(folder.resolve("logs/directory"))));
    }

    /** Joins operations with their results, and gives times their year: the log begins in 2017. */
    private static List<Try> tries(List<String> lines) {
        List<Try> tries = new ArrayList<>();
        Map<String, String> asked = new HashMap<>();
        int year = 2017;
        String month = "Jan";
        for (String line : lines) {
            if (line.startsWith("Jan") && month.equals("Dec")) {
                year++;
            }
            month = line.substring(0, 3);
            Matcher matcher = OPERATION.matcher(line);
            if (!matcher.matches()) {
                continue;
            }
            String key = matcher.group(2) + " " + matcher.group(3) + " " + matcher.group(4);
            String what = matcher.group(5);
            Matcher name = NAME.matcher(what);
            if (name.find()) {
                asked.put(key, (name.group(1) == null ? name.group(2) : name.group(1)).toLowerCase(Locale.ROOT));
            } else if (what.contains("RESULT") && asked.containsKey(key)) {
                String result = what.contains("nentries=0")
                        ? "unknown"
                        : what.contains("err=49") ? "wrong" : what.contains("tag=97") ? "right" : "";
                if (!result.isEmpty()) {
                    String time = year + " " + matcher.group(1).replaceAll(" +", " ");
                    tries.add(new Try(LocalDateTime.parse(time, CLOCK), asked.getOrDefault(key, ""), result));
                }
                asked.remove(key);
            }
        }
        return tries;
    }

    /** All lines of a folder's files in the order of their names, the one without a date last. */
    static List<String> lines(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted(Comparator.comparing((Path file) ->
                                    !file.getFileName().toString().matches(".*\\d{6}.*"))
                            .thenComparing(Path::toString))
                    .flatMap(Reading::content)
                    .toList();
        }
    }

    private static Stream<String> content(Path file) {
        try {
            return Files.readAllLines(file, US_ASCII).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
