// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases.report;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.ashiato.model.Interval;
import org.ashiato.model.Language;

/** Times as the report writes them: in the organisation's zone, to the minute. */
final class Moments {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final List<String> DAYS_JA = List.of("月", "火", "水", "木", "金", "土", "日");
    private static final List<String> DAYS_EN = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");

    private final ZoneId zone;
    private final Language language;

    Moments(ZoneId zone, Language language) {
        this.zone = zone;
        this.language = language;
    }

    ZoneId zone() {
        return zone;
    }

    /** The zone as it is named in headings: JST, or its IANA name. */
    String zoneName() {
        return zone.equals(JAPAN) ? "JST" : zone.getId();
    }

    /** 2015年5月20日 13時05分, or 20 May 2015, 13:05. */
    String minute(Instant instant) {
        return format(instant, "uuuu年M月d日 HH時mm分", "d MMM uuuu, HH:mm");
    }

    /** The same with the zone: for sentences. */
    String minuteInZone(Instant instant) {
        return "%s (%s)"
                .formatted(minute(instant), zone.equals(JAPAN) ? "JST" : format(instant, "'UTC'xxx", "'UTC'xxx"));
    }

    /** 2015年5月20日 13時台, or 20 May 2015, 13:00–13:59. */
    String hour(Instant instant) {
        return format(instant, "uuuu年M月d日 H時台", "d MMM uuuu, HH:'00–'HH:'59'");
    }

    /** A day with its weekday. */
    String day(LocalDate date) {
        return language == Language.JA
                ? "%s（%s）".formatted(format(date, "uuuu年M月d日", ""), weekday(date))
                : "%s %s".formatted(weekday(date), format(date, "", "d MMM uuuu"));
    }

    /** A day in a drawing: 5/20, or 20 May. */
    String shortDay(LocalDate date) {
        return format(date, "M/d", "d MMM");
    }

    /** A month in a drawing, with its year where that is new: 2017年1月 and 2月, or Jan 2017 and Feb. */
    String month(LocalDate date, boolean withYear) {
        return withYear ? format(date, "uuuu年M月", "MMM uuuu") : format(date, "M月", "MMM");
    }

    String weekday(LocalDate date) {
        return (language == Language.JA ? DAYS_JA : DAYS_EN)
                .get(date.getDayOfWeek().getValue() - 1);
    }

    static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** From and to in a sentence, with the zone. */
    String span(Words words, Interval interval) {
        return words.say("span", minute(interval.from()), minuteInZone(interval.to()));
    }

    private String format(Instant instant, String ja, String en) {
        ZonedDateTime local = instant.atZone(zone);
        return DateTimeFormatter.ofPattern(language == Language.JA ? ja : en, Locale.ENGLISH)
                .format(local);
    }

    private String format(LocalDate date, String ja, String en) {
        return DateTimeFormatter.ofPattern(language == Language.JA ? ja : en, Locale.ENGLISH)
                .format(date);
    }
}
