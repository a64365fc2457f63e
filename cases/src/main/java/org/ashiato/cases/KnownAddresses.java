// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ashiato.model.AddressList;
import org.ashiato.model.AddressRange;
import org.ashiato.model.AshiatoException;
import org.ashiato.model.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * A list of addresses as the ledger keeps it. Its file holds an address or a range (CIDR) a line, and above them what
 * they are and of when: {@code # kind: tor} (or vpn, hosting) and {@code # date: 2017-11-01}. The Tor Project's exit
 * lists ({@code ExitAddress 192.0.2.1 2017-11-01 05:13:20}) are understood as they are.
 *
 * @param name the file's own name
 * @param date null where the file does not say
 */
record KnownAddresses(
        String name, AddressList.Kind kind, @Nullable LocalDate date, List<String> ranges) {
    KnownAddresses {
        ranges = List.copyOf(ranges);
    }

    AddressList list() {
        return new AddressList(
                name, kind, date, ranges.stream().map(AddressRange::of).toList());
    }

    /** Reads a file; every line that is wrong is named in one error. */
    static KnownAddresses read(Path file) {
        Reading reading = new Reading(file);
        try {
            Files.readAllLines(file).forEach(reading::line);
        } catch (IOException e) {
            throw new AshiatoException(
                    ErrorCode.INPUT,
                    "the list of addresses cannot be read: " + e.getMessage(),
                    Visible.of(file.toString()),
                    "name a readable UTF-8 text file with one address or range a line",
                    e);
        }
        return reading.known();
    }

    private static final class Reading {
        private final Path file;
        private final List<String> ranges = new ArrayList<>();
        private final List<String> wrong = new ArrayList<>();
        private AddressList.@Nullable Kind kind;
        private @Nullable LocalDate date;
        private int number;

        Reading(Path file) {
            this.file = file;
        }

        void line(String written) {
            number++;
            String text = written.replace("\uFEFF", "").strip();
            if (text.startsWith("#")) {
                header(text.substring(1).strip());
                return;
            }
            if (text.startsWith("ExitNode ") || text.startsWith("Published ") || text.startsWith("LastStatus ")) {
                return;
            }
            String[] words = text.replaceFirst("\\s#.*", "").strip().split("\\s+", -1);
            if (words[0].equals("ExitAddress") && words.length >= 3) {
                kind = AddressList.Kind.TOR;
                date(words[2]);
                range(words[1]);
            } else if (!words[0].isEmpty()) {
                range(words[0]);
            }
        }

        private void header(String text) {
            String[] parts = text.split("\\s*:\\s*", 2);
            if (parts.length == 2 && parts[0].equalsIgnoreCase("kind")) {
                kind = kind(parts[1]).orElse(null);
                if (kind == null) {
                    wrong("kind " + parts[1]);
                }
            } else if (parts.length == 2 && parts[0].equalsIgnoreCase("date")) {
                date(parts[1]);
            }
        }

        private void date(String text) {
            try {
                LocalDate told = LocalDate.parse(text);
                date = date == null || told.isAfter(date) ? told : date;
            } catch (DateTimeParseException e) {
                wrong("date " + text);
            }
        }

        private void range(String text) {
            try {
                AddressRange.of(text);
                ranges.add(text);
            } catch (IllegalArgumentException e) {
                wrong(text);
            }
        }

        private void wrong(String text) {
            wrong.add("line %d: %s".formatted(number, Visible.of(text)));
        }

        private static Optional<AddressList.Kind> kind(String name) {
            return Arrays.stream(AddressList.Kind.values())
                    .filter(k -> k.name().equalsIgnoreCase(name.strip()))
                    .findFirst();
        }

        KnownAddresses known() {
            if (!wrong.isEmpty()) {
                throw new AshiatoException(
                        ErrorCode.INPUT,
                        "%d lines are neither an address nor a range nor a header that is known: %s"
                                .formatted(
                                        wrong.size(), wrong.stream().limit(10).collect(Collectors.joining("; "))),
                        Visible.of(file.toString()),
                        "write one address or range (192.0.2.0/24) a line and comments behind #");
            }
            if (kind == null) {
                throw new AshiatoException(
                        ErrorCode.INPUT,
                        "the list does not say what its addresses are",
                        Visible.of(file.toString()),
                        "write '# kind: "
                                + Arrays.stream(AddressList.Kind.values())
                                        .map(k -> k.name().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining("', '# kind: "))
                                + "' on its first line");
            }
            return new KnownAddresses(String.valueOf(file.getFileName()), kind, date, ranges);
        }
    }
}
