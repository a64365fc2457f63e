// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.stages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ashiato.analysis.stages.Stages.Deed;
import org.ashiato.analysis.stages.Stages.Point;
import org.ashiato.analysis.takeover.Takeover;
import org.ashiato.analysis.takeover.Takeover.BadAddress;
import org.ashiato.model.Gather;
import org.ashiato.model.SourceRef;

/** Gathers what was done with accused accounts from accused addresses. */
final class Deeds {
    private final Gather gather;
    private final long most;

    /** At most so many points by the minute; above that by the hour. */
    Deeds(Gather gather, long most) {
        this.gather = gather;
        this.most = most;
    }

    /** Points without stages, by time. */
    List<Point> of(Takeover takeover) {
        Set<String> accused = takeover.accounts().stream()
                .filter(a -> a.grade().accuses())
                .map(Takeover.TakenAccount::id)
                .collect(Collectors.toSet());
        List<List<String>> uses = new ArrayList<>();
        for (BadAddress address : takeover.addresses()) {
            if (address.grade().accuses()) {
                address.accounts().stream()
                        .filter(accused::contains)
                        .forEach(account -> uses.add(List.of(account, address.id())));
            }
        }
        if (uses.isEmpty()) {
            return List.of();
        }
        gather.table("stage_use", List.of("account", "address"), uses);
        boolean hourly = gather.rows(Deeds.class, "spans.sql", Map.of(), rows -> rows.next() && rows.number(0) > most);
        return gather.rows(Deeds.class, "deeds.sql", Map.of("hourly", hourly), rows -> {
            List<Point> points = new ArrayList<>();
            while (rows.next()) {
                Deed deed = switch (String.valueOf(rows.text(4))) {
                    case "sign_in" -> Deed.SIGN_IN;
                    case "mailbox" -> Deed.MAILBOX;
                    case "mail_handled" -> Deed.MAIL_HANDLED;
                    default -> Deed.FOLDER;
                };
                points.add(new Point(
                        rows.number(0),
                        String.valueOf(rows.text(1)),
                        String.valueOf(rows.text(2)),
                        String.valueOf(rows.text(3)),
                        deed,
                        rows.number(5),
                        0));
            }
            return points;
        });
    }

    /** The raw lines of points, by the points' moment, account and address. */
    Map<String, SourceRef> lines(List<Point> points) {
        Map<String, SourceRef> lines = new HashMap<>();
        if (points.isEmpty()) {
            return lines;
        }
        gather.table(
                "stage_moment",
                List.of("micros", "account", "address"),
                points.stream()
                        .map(p -> List.of(Long.toString(p.micros()), p.account(), p.address()))
                        .distinct()
                        .toList());
        gather.rows(Deeds.class, "lines.sql", Map.of(), rows -> {
            while (rows.next()) {
                lines.putIfAbsent(
                        rows.text(0) + "\n" + rows.text(1) + "\n" + rows.text(2),
                        gather.ref(rows.number(3), rows.number(4), rows.number(5)));
            }
            return lines.size();
        });
        return lines;
    }

    static String key(Point point) {
        return point.micros() + "\n" + point.account() + "\n" + point.address();
    }
}
