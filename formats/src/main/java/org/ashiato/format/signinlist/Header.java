// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format.signinlist;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ashiato.format.CellReader;

/**
 * The first line of a list, and what its columns seem to be.
 *
 * @param line the line as it stands
 * @param delimiter between the columns
 * @param columns the columns as they are named
 * @param roles the place of the column for each role that was found; time, user and address always are
 * @param clock the place of a time of day beside a date, or -1 where one column has both
 * @param utc whether the name of the time's column says UTC
 */
record Header(byte[] line, char delimiter, List<String> columns, Map<Role, Integer> roles, int clock, boolean utc) {
    /** Bytes; no table has so many columns that their names take more. */
    private static final int LONGEST = 32_768;

    private static final Set<String> DATES = Set.of("日付", "date", "年月日", "ログイン日", "ログオン日", "logindate");
    private static final Set<String> CLOCKS = Set.of("時刻", "時間", "time", "ログイン時刻", "ログオン時刻", "logintime");
    /** Lists with such columns tell of requests, connections or mails, not of sign-ins. */
    private static final Set<String> OTHERS = Set.of(
            "url",
            "uri",
            "path",
            "method",
            "host",
            "query",
            "bytes",
            "port",
            "protocol",
            "subject",
            "destination",
            "dst",
            "メソッド",
            "要求",
            "件名",
            "宛先",
            "接続先",
            "プロトコル",
            "送信バイト数",
            "受信バイト数",
            "転送量",
            "サイズ",
            "size");

    private static final List<String> OTHERS_BEGIN =
            List.of("dst", "dest", "宛先", "接続先", "送信先", "url", "uri", "bytes", "request", "リクエスト", "http");

    /** The header that a line is, where time, user and address are all found in it. */
    static Optional<Header> of(byte[] line) {
        if (line.length > LONGEST) {
            return Optional.empty();
        }
        for (char delimiter : new char[] {',', '\t', ';'}) {
            List<String> columns = new CellReader(delimiter, '"').all(line);
            List<String> plain = columns.stream().map(Header::plain).toList();
            Map<Role, Integer> roles = new EnumMap<>(Role.class);
            for (Role role : Role.values()) {
                role.find(plain).ifPresent(place -> roles.put(role, place));
            }
            if (roles.keySet().containsAll(Set.of(Role.TIME, Role.USER, Role.ADDRESS))
                    && plain.stream().noneMatch(Header::isOther)) {
                int date = place(plain, DATES);
                int clock = place(plain, CLOCKS);
                if (date >= 0 && clock >= 0) {
                    roles.put(Role.TIME, date);
                } else {
                    clock = -1;
                }
                String name = columns.get(Objects.requireNonNull(roles.get(Role.TIME)))
                        .toUpperCase(Locale.ROOT);
                return Optional.of(new Header(line, delimiter, columns, roles, clock, name.contains("UTC")));
            }
        }
        return Optional.empty();
    }

    /** The name of the column for a role, or empty. */
    Optional<String> column(Role role) {
        return Optional.ofNullable(roles.get(role)).map(columns::get);
    }

    /** The place of the column for a role that is always found. */
    int place(Role role) {
        return Objects.requireNonNull(roles.get(role), role::word);
    }

    /** What was taken for what, for the record. */
    String describe(String pattern) {
        String clockName = clock < 0 ? "" : " + " + columns.get(clock);
        String zone = utc ? " UTC" : "";
        return roles.entrySet().stream()
                .map(entry -> entry.getKey().word() + " = " + columns.get(entry.getValue())
                        + (entry.getKey() == Role.TIME ? clockName + " (" + pattern + zone + ")" : ""))
                .collect(Collectors.joining(", ", "columns guessed: ", ""));
    }

    private static int place(List<String> plain, Set<String> names) {
        return plain.stream()
                .filter(names::contains)
                .map(plain::indexOf)
                .findFirst()
                .orElse(-1);
    }

    private static boolean isOther(String plain) {
        return OTHERS.contains(plain) || OTHERS_BEGIN.stream().anyMatch(plain::startsWith);
    }

    /** A name without what writers differ in: wide letters, case, blanks, hyphens, a zone in brackets. */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[(\\[](utc|jst|gmt)[)\\]]", "")
                .replaceAll("[\\s_\\-・.]", "");
    }
}
