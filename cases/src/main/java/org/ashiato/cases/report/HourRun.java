// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases.report;

import java.util.ArrayList;
import java.util.List;
import org.ashiato.analysis.matrix.Matrix;
import org.ashiato.analysis.matrix.Matrix.Cell;

/**
 * Hours in a row in which a terminal reached the same destinations.
 *
 * @param from first hour, as a column of the matrix
 * @param hours how many
 * @param succeeded the destinations that were reached, in order; empty where every contact failed
 */
record HourRun(int from, int hours, List<Integer> succeeded) {
    HourRun {
        succeeded = List.copyOf(succeeded);
    }

    /** The runs of every host of a matrix between two columns, by host. */
    static List<List<HourRun>> of(Matrix matrix, int from, int to) {
        List<List<HourRun>> runs = new ArrayList<>();
        matrix.hosts().forEach(host -> runs.add(new ArrayList<>()));
        List<Cell> cells = matrix.cells();
        int next = 0;
        while (next < cells.size()) {
            Cell first = cells.get(next);
            List<Integer> succeeded = new ArrayList<>();
            for (; next < cells.size() && isSameHour(first, cells.get(next)); next++) {
                if (cells.get(next).succeeded() > 0) {
                    succeeded.add(cells.get(next).destination());
                }
            }
            if (first.hour() >= from && first.hour() < to) {
                append(runs.get(first.host()), new HourRun(first.hour(), 1, succeeded));
            }
        }
        return runs;
    }

    private static boolean isSameHour(Cell one, Cell other) {
        return one.host() == other.host() && one.hour() == other.hour();
    }

    private static void append(List<HourRun> runs, HourRun hour) {
        HourRun last = runs.isEmpty() ? null : runs.getLast();
        if (last != null && last.from + last.hours == hour.from && last.succeeded.equals(hour.succeeded)) {
            runs.set(runs.size() - 1, new HourRun(last.from, last.hours + 1, last.succeeded));
        } else {
            runs.add(hour);
        }
    }
}
