// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ashiato.analysis.matrix.Matrix;
import org.ashiato.analysis.matrix.Matrix.Cell;
import org.junit.jupiter.api.Test;

class HourRunTest {
    private static final Matrix MATRIX = new Matrix(
            List.of("a", "b"),
            List.of("x", "y"),
            400_000,
            10,
            List.of(
                    new Cell(0, 1, 0, 5, 0),
                    new Cell(0, 2, 0, 7, 3),
                    new Cell(0, 3, 0, 1, 0),
                    new Cell(0, 3, 1, 2, 0),
                    new Cell(0, 5, 0, 0, 4),
                    new Cell(0, 6, 0, 0, 1),
                    new Cell(0, 6, 1, 0, 1),
                    new Cell(1, 7, 0, 0, 9),
                    new Cell(1, 7, 1, 1, 0),
                    new Cell(1, 9, 1, 1, 0)));

    @Test
    void hoursOfTheSameDestinationsAreOneRun() {
        assertThat(HourRun.of(MATRIX, 0, 10))
                .containsExactly(
                        List.of(
                                new HourRun(1, 2, List.of(0)),
                                new HourRun(3, 1, List.of(0, 1)),
                                new HourRun(5, 2, List.of())),
                        List.of(new HourRun(7, 1, List.of(1)), new HourRun(9, 1, List.of(1))));
    }

    @Test
    void runsAreCutAtTheEndsOfTheFigure() {
        assertThat(HourRun.of(MATRIX, 2, 6))
                .containsExactly(
                        List.of(
                                new HourRun(2, 1, List.of(0)),
                                new HourRun(3, 1, List.of(0, 1)),
                                new HourRun(5, 1, List.of())),
                        List.of());
    }
}
