// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.matrix;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ashiato.analysis.AnalysisFile;
import org.ashiato.analysis.Missing;
import org.ashiato.analysis.Spoken;
import org.ashiato.analysis.Suspects;
import org.ashiato.analysis.closure.Scope;
import org.ashiato.model.Analysis;
import org.ashiato.model.AnalysisInfo;
import org.ashiato.model.Finding;
import org.ashiato.model.Gap;
import org.ashiato.model.Grade;
import org.ashiato.model.Inquiry;
import org.ashiato.model.Interval;
import org.ashiato.model.Micros;
import org.ashiato.model.SourceRef;
import org.ashiato.model.Text;

/** Sums up the contacts of the terminals in scope with the destinations in scope by the hour. */
public final class MatrixAnalysis implements Analysis {
    private final AnalysisInfo info = AnalysisFile.beside(MatrixAnalysis.class);

    @Override
    public AnalysisInfo info() {
        return info;
    }

    @Override
    public Outcome ask(Inquiry inquiry) {
        Suspects suspects = Suspects.of(inquiry.exhibit(Scope.class));
        if (suspects.isEmpty()) {
            return new Outcome(List.of(), List.of(MatrixMaker.matrix(List.of())));
        }
        suspects.layBeside(inquiry.gather());
        List<MatrixMaker.Contacts> contacts = inquiry.gather()
                .rows(MatrixAnalysis.class, "cells.sql", Map.of(), rows -> {
                    List<MatrixMaker.Contacts> read = new ArrayList<>();
                    while (rows.next()) {
                        read.add(new MatrixMaker.Contacts(
                                String.valueOf(rows.text(0)),
                                String.valueOf(rows.text(1)),
                                Math.floorDiv(rows.number(2), 3_600_000_000L),
                                rows.number(3),
                                rows.number(4),
                                rows.number(5)));
                    }
                    return read;
                });
        Matrix matrix = MatrixMaker.matrix(contacts);
        return new Outcome(matrix.cells().isEmpty() ? List.of() : List.of(finding(inquiry, matrix)), List.of(matrix));
    }

    private static Finding finding(Inquiry inquiry, Matrix matrix) {
        List<SourceRef> ends = new ArrayList<>();
        List<Instant> times = new ArrayList<>();
        inquiry.gather().rows(MatrixAnalysis.class, "ends.sql", Map.of(), rows -> {
            while (rows.next()) {
                ends.add(inquiry.gather().ref(rows.number(0), rows.number(1), rows.number(2)));
                times.add(Micros.instant(rows.number(3)));
            }
            return ends.size();
        });
        Interval interval = new Interval(times.getFirst(), times.getLast());
        List<Gap> gaps = inquiry.coverage().gapsIn(interval);
        Grade grade = gaps.isEmpty() ? Grade.CONFIRMED : Grade.CONFIRMED.lowered();
        return new Finding(
                "hours",
                "matrix",
                grade,
                statement(matrix, interval, gaps, inquiry.organisation().zone()),
                List.of(),
                interval,
                ends,
                List.of(),
                gaps.isEmpty() ? List.of() : List.of(Missing.GAP));
    }

    private static Text statement(Matrix matrix, Interval interval, List<Gap> gaps, ZoneId zone) {
        long succeeded =
                matrix.cells().stream().mapToLong(Matrix.Cell::succeeded).sum();
        long failed = matrix.cells().stream().mapToLong(Matrix.Cell::failed).sum();
        long hours =
                matrix.cells().stream().mapToInt(Matrix.Cell::hour).distinct().count();
        long failing = matrix.hosts().size()
                - matrix.cells().stream()
                        .filter(c -> c.succeeded() > 0)
                        .mapToInt(Matrix.Cell::host)
                        .distinct()
                        .count();
        Text when = Spoken.interval(interval, zone);
        String ja = String.format(
                Locale.ROOT,
                "調査範囲の端末 %d 台と接続先 %d 件との通信が、%s、延べ %d の時間帯(1時間単位)に記録されている(成功 %,d 件、失敗 %,d 件。全ての通信が失敗した端末は %d 台)。"
                        + "通信時間は通信量に比例せず、通信があったことは直ちに情報の流出を意味しない。",
                matrix.hosts().size(),
                matrix.destinations().size(),
                when.ja(),
                hours,
                succeeded,
                failed,
                failing);
        String en = String.format(
                Locale.ROOT,
                "Between %s and %s in scope communication is on record %s, in %s"
                        + " (%s succeeded, %,d failed; %s had failures only)."
                        + " Time of contact is not volume, and a contact is not yet a leak.",
                Spoken.count(matrix.hosts().size(), "terminal"),
                Spoken.count(matrix.destinations().size(), "destination"),
                when.en(),
                Spoken.count(hours, "different hour"),
                Spoken.count(succeeded, "contact"),
                failed,
                Spoken.count(failing, "terminal"));
        for (Gap gap : gaps) {
            Text lost = Spoken.interval(gap.interval(), zone);
            ja += String.format(Locale.ROOT, "ただし、%sの記録は欠損しており、この間の通信は分からない。", lost.ja());
            en += String.format(Locale.ROOT, " The log is missing %s; contacts in that time are not known.", lost.en());
        }
        return new Text(ja, en);
    }
}
