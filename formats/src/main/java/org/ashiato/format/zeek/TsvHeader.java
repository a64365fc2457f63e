// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format.zeek;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the header lines of a tab-separated log said so far.
 *
 * @param separator between fields
 * @param setSeparator between the elements of a list
 * @param empty what stands for an empty list or text
 * @param unset what stands for no value
 * @param path the log's name; empty before it was said
 * @param fields names in order; empty before they were said
 * @param types of the fields
 */
record TsvHeader(
        char separator,
        char setSeparator,
        String empty,
        String unset,
        String path,
        List<String> fields,
        List<String> types) {
    static final TsvHeader NONE = new TsvHeader('\t', ',', "(empty)", "-", "", List.of(), List.of());

    TsvHeader {
        fields = List.copyOf(fields);
        types = List.copyOf(types);
    }

    /** The header after one more line of it. */
    TsvHeader after(String line) {
        if (line.startsWith("#separator ")) {
            // A new header begins: what an earlier file in the same stream said holds no longer.
            return new TsvHeader(
                    character(line.substring(11), separator), ',', "(empty)", "-", "", List.of(), List.of());
        }
        int end = line.indexOf(separator);
        if (end < 0) {
            return this;
        }
        String value = line.substring(end + 1);
        return switch (line.substring(0, end)) {
            case "#set_separator" ->
                new TsvHeader(separator, character(value, setSeparator), empty, unset, path, fields, types);
            case "#empty_field" -> new TsvHeader(separator, setSeparator, value, unset, path, fields, types);
            case "#unset_field" -> new TsvHeader(separator, setSeparator, empty, value, path, fields, types);
            case "#path" -> new TsvHeader(separator, setSeparator, empty, unset, value, fields, types);
            case "#fields" -> new TsvHeader(separator, setSeparator, empty, unset, path, list(value), List.of());
            case "#types" -> new TsvHeader(separator, setSeparator, empty, unset, path, fields, list(value));
            default -> this;
        };
    }

    private List<String> list(String value) {
        return Arrays.asList(value.split(Pattern.quote(String.valueOf(separator)), -1));
    }

    /** The character written as itself or as {@code \x09}. */
    private static char character(String text, char otherwise) {
        if (text.matches("\\\\x[0-9a-fA-F]{2}")) {
            return (char) Integer.parseInt(text.substring(2), 16);
        }
        return text.length() == 1 ? text.charAt(0) : otherwise;
    }
}
