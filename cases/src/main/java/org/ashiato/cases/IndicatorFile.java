// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.ashiato.model.AddressRange;
import org.ashiato.model.AshiatoException;
import org.ashiato.model.ErrorCode;
import org.ashiato.model.Indicator;
import org.jspecify.annotations.Nullable;

/**
 * Reads a list of indicators: one observable a line, {@code #} for comments. Defanged writing as notices use it
 * ({@code hxxp://bad[.]example}) is understood.
 */
final class IndicatorFile {
    private static final Pattern HOST =
            Pattern.compile("(?=.{1,253}$)([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?\\.)+[a-z0-9-]{2,63}\\.?");
    private static final Pattern ACCOUNT = Pattern.compile("[^\\s,;\"'<>]{1,256}");

    private IndicatorFile() {}

    /** All indicators of a file, in order; every line that is none is named in one error. */
    static List<Indicator> read(Path file) {
        List<Indicator> indicators = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        int number = 0;
        try {
            for (String line : Files.readAllLines(file)) {
                number++;
                String text = line.replace("\uFEFF", "")
                        .replaceFirst("(^|\\s)#.*", "")
                        .strip();
                if (text.isEmpty()) {
                    continue;
                }
                Indicator indicator = indicator(text, number);
                if (indicator == null) {
                    wrong.add("line %d: %s".formatted(number, Visible.of(text)));
                } else {
                    indicators.add(indicator);
                }
            }
        } catch (IOException e) {
            throw new AshiatoException(
                    ErrorCode.INPUT,
                    "the list of indicators cannot be read: " + e.getMessage(),
                    file.toString(),
                    "name a readable UTF-8 text file with one observable a line",
                    e);
        }
        if (!wrong.isEmpty()) {
            throw new AshiatoException(
                    ErrorCode.INPUT,
                    "%d lines are neither a host name, an address, an account nor a URL: %s"
                            .formatted(wrong.size(), String.join("; ", wrong)),
                    file.toString(),
                    "write one observable a line and comments behind #");
        }
        return indicators;
    }

    private static @Nullable Indicator indicator(String written, int line) {
        String text = written.replace("[.]", ".")
                .replace("(.)", ".")
                .replace("[:]", ":")
                .replaceFirst("(?i)^hxxp", "http");
        if (text.contains("://")) {
            return new Indicator(Indicator.Kind.URL, Urls.asShown(text), line);
        }
        String lower = text.toLowerCase(Locale.ROOT);
        String host = lower.indexOf(':') == lower.lastIndexOf(':') ? lower.replaceFirst(":\\d+$", "") : lower;
        if (AddressRange.isAddress(host)) {
            return new Indicator(Indicator.Kind.ADDRESS, host, line);
        }
        if (HOST.matcher(host).matches()) {
            return new Indicator(Indicator.Kind.HOST, host.replaceFirst("\\.$", ""), line);
        }
        return ACCOUNT.matcher(text).matches() && !text.contains("/")
                ? new Indicator(Indicator.Kind.ACCOUNT, lower, line)
                : null;
    }
}
