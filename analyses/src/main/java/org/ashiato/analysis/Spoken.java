// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.ashiato.model.Interval;
import org.ashiato.model.Text;

/** Moments, lengths of time, counts and shares as an official would write them, in Japanese and in English. */
public final class Spoken {
    private static final DateTimeFormatter JA = DateTimeFormatter.ofPattern("yyyy年M月d日 H時mm分", Locale.ROOT);
    private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("d MMMM yyyy HH:mm", Locale.ENGLISH);

    private Spoken() {}

    /** A moment to the minute, in a zone: 2015年5月20日 13時05分, 20 May 2015 13:05. */
    public static Text moment(Instant instant, ZoneId zone) {
        ZonedDateTime local = instant.atZone(zone);
        return new Text(JA.format(local), EN.format(local));
    }

    /** From one moment to another; one moment alone where both fall into the same minute. */
    public static Text interval(Interval interval, ZoneId zone) {
        Text from = moment(interval.from(), zone);
        Text to = moment(interval.to(), zone);
        return from.equals(to)
                ? new Text(from.ja() + "に", "at " + from.en())
                : new Text(from.ja() + "から" + to.ja() + "まで", "from " + from.en() + " to " + to.en());
    }

    /** A length of time in the unit that suits it: 45 秒, 5.0 分, 8.0 時間, 3.0 日. */
    public static Text length(double seconds) {
        if (seconds < 100) {
            return new Text(number(seconds, 0) + " 秒", number(seconds, 0) + " s");
        }
        if (seconds < 2 * 3600) {
            return new Text(number(seconds / 60, 1) + " 分", number(seconds / 60, 1) + " min");
        }
        if (seconds < 48 * 3600) {
            return new Text(number(seconds / 3600, 1) + " 時間", number(seconds / 3600, 1) + " h");
        }
        return new Text(number(seconds / 86_400, 1) + " 日", number(seconds / 86_400, 1) + " days");
    }

    /** A number with a fixed count of decimals and a full stop. */
    public static String number(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    /** So many of a thing in English, whose name is given in the singular: 1 terminal, 2,000 addresses, 3 tries. */
    public static String count(long number, String one) {
        String many = one.endsWith("s")
                ? one + "es"
                : one.endsWith("ry") ? one.substring(0, one.length() - 1) + "ies" : one + "s";
        return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? one : many);
    }

    /** A share as whole per cent: 80 %. */
    public static String percent(double share) {
        return number(100 * share, 0) + " %";
    }
}
