// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format.signinlist;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import org.ashiato.format.TimePattern;
import org.ashiato.format.TimeReader;

/** Finds the pattern by which the times of a list are written. Orders that have the day first are not guessed. */
final class TimeGuess {
    private static final List<String> DATES = List.of("y-M-d", "y/M/d", "y年M月d日", "y.M.d", "yyyyMMdd");
    private static final List<String> BETWEEN = List.of(" ", "'T'", "");
    private static final List<String> CLOCKS =
            List.of("H:mm:ss", "H:mm:ss.S", "H:mm:ssX", "H:mm:ss.SX", "H:mm:ss X", "H:mm", "H時m分s秒", "H時m分", "HHmmss");

    private TimeGuess() {}

    /** The pattern that reads most of these times, at least half; the first of equals. */
    static Optional<String> of(List<String> times) {
        Optional<String> best = Optional.empty();
        long most = Math.max(0, (times.size() - 1) / 2);
        for (String date : DATES) {
            for (String between : BETWEEN) {
                for (String clock : CLOCKS) {
                    String pattern = date + between + clock;
                    long read = count(pattern, times);
                    if (read > most) {
                        most = read;
                        best = Optional.of(pattern);
                    }
                }
            }
        }
        return best;
    }

    private static long count(String pattern, List<String> times) {
        TimeReader reader = new TimeReader(TimePattern.ofJavaTime(pattern));
        return times.stream()
                .map(time -> time.getBytes(UTF_8))
                .filter(time -> reader.read(time, 0, time.length) == time.length)
                .count();
    }
}
