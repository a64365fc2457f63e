// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.departures;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.ashiato.analysis.Suspects;
import org.ashiato.analysis.departures.Departures.Departure;
import org.ashiato.model.Finding;
import org.ashiato.model.Grade;
import org.ashiato.model.Inquiry;
import org.ashiato.model.Interval;
import org.ashiato.model.Text;

/** Puts departures into words. None is graded above possible: volume is not yet a leak. */
final class DepartureWords {
    private static final DateTimeFormatter JA = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);
    private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private final Inquiry inquiry;
    private final Suspects suspects;

    DepartureWords(Inquiry inquiry, Suspects suspects) {
        this.inquiry = inquiry;
        this.suspects = suspects;
    }

    Finding finding(Departure departure) {
        ZoneId zone = inquiry.organisation().zone();
        LocalDate day = departure.day();
        Interval interval = new Interval(
                day.atStartOfDay(zone).toInstant(),
                day.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1000));
        boolean gap = !inquiry.coverage().gapsIn(interval).isEmpty();
        Text statement = new Text(
                ja(departure) + (gap ? "この日の記録には欠損があり、実際の送信量はこれより多い可能性がある。" : ""),
                en(departure) + (gap ? " The log of this day has a gap; more may have been sent." : ""));
        return new Finding(
                (departure.ofHost() ? "host/" : "destination/") + departure.subject() + "/" + day,
                "departures",
                Grade.POSSIBLE,
                statement,
                List.of(departure.subject()),
                interval,
                departure.citations(),
                List.of(),
                List.of());
    }

    private String ja(Departure d) {
        String subject = d.ofHost() ? "端末 " + d.subject() + " から外部への送信量" : "接続先 " + d.subject() + " への送信量";
        return String.format(
                Locale.ROOT,
                "%sは、%sに %s であり、%s。最も多い%sは %s である。%s" + "情報が流出した可能性があるが、送信量の増加は直ちに流出を意味しない。",
                subject,
                JA.format(d.day()),
                Size.text((double) d.bytes()),
                usual(d).ja(),
                d.ofHost() ? "送信先" : "送信元の端末",
                d.partner(),
                scope(d).map(Text::ja).orElse(""));
    }

    private String en(Departure d) {
        String subject =
                d.ofHost() ? "Terminal " + d.subject() + " uploaded " : "Destination " + d.subject() + " took ";
        return String.format(
                Locale.ROOT,
                "%s%s on %s, %s."
                        + " The largest part %s %s. %sData may have left; a rise in volume is not yet a leak.",
                subject,
                Size.text((double) d.bytes()),
                EN.format(d.day()),
                usual(d).en(),
                d.ofHost() ? "went to" : "came from terminal",
                d.partner(),
                scope(d).map(t -> t.en() + " ").orElse(""));
    }

    private static Text usual(Departure d) {
        return d.usual() == 0
                ? new Text("他の日には送信の記録がない", "and nothing on any other day of the log")
                : new Text(
                        String.format(
                                Locale.ROOT, "平常(他の日の中央値 %s)を大きく上回った(ばらつきの %.0f 倍)", Size.text(d.usual()), d.times()),
                        String.format(
                                Locale.ROOT,
                                "far above its usual (median of its other days %s; %.0f robust deviations)",
                                Size.text(d.usual()),
                                d.times()));
    }

    /** Says which of the two ends are in scope. */
    private Optional<Text> scope(Departure d) {
        List<String> ends = Stream.of(d.subject(), d.partner())
                .filter(id -> suspects.grade(id).isPresent())
                .toList();
        if (ends.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Text(
                String.join(" 及び ", ends) + " は調査範囲にある。",
                String.join(" and ", ends) + (ends.size() == 1 ? " is in scope." : " are in scope.")));
    }
}
