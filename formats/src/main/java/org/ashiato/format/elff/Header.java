// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format.elff;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.ashiato.format.CivilTime;
import org.ashiato.format.DayMemory;
import org.ashiato.format.Decimal;

/**
 * What the header lines said so far.
 *
 * @param software who wrote the log, as said
 * @param date the last {@code #Date}, seconds since 1970 UTC, or {@link Decimal#NONE}
 * @param fields names of the fields in lower case; empty before the first {@code #Fields}
 * @param delimiter what stands between fields: a blank, or a tab where {@code #Fields} has tabs
 */
record Header(String software, long date, List<String> fields, char delimiter) {
    static final Header NONE = new Header("", Decimal.NONE, List.of(), ' ');

    /** Fields that IIS writes and proxies do not. */
    private static final List<String> OF_IIS = List.of("s-sitename", "sc-win32-status", "sc-substatus");

    Header {
        fields = List.copyOf(fields);
    }

    /** The header after one more line of it. */
    Header after(String line) {
        int colon = line.indexOf(':');
        if (colon < 0) {
            return this;
        }
        String value = line.substring(colon + 1).strip();
        return switch (line.substring(1, colon).strip().toLowerCase(Locale.ROOT)) {
            case "fields" -> withFields(value);
            case "software" -> new Header(value, date, fields, delimiter);
            case "date" -> new Header(software, date(value), fields, delimiter);
            default -> this;
        };
    }

    private Header withFields(String value) {
        char between = value.indexOf('\t') >= 0 ? '\t' : ' ';
        List<String> names = Arrays.stream(value.split(between == '\t' ? "\t" : " +"))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty())
                .toList();
        return new Header(software, date, names, between);
    }

    private static long date(String value) {
        byte[] bytes = value.getBytes(UTF_8);
        long days = new DayMemory().dashed(bytes, 0, bytes.length);
        int second = CivilTime.secondOfDay(bytes, 11, bytes.length);
        return days == Decimal.NONE ? Decimal.NONE : days * CivilTime.DAY_SECONDS + Math.max(second, 0);
    }

    Writer writer() {
        boolean named = software.toLowerCase(Locale.ROOT).contains("internet information s");
        return named || fields.stream().anyMatch(OF_IIS::contains) ? Writer.IIS : Writer.PROXY;
    }
}
