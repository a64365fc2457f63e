// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ashiato.analysis.matrix.MatrixMaker.Contacts;
import org.junit.jupiter.api.Test;

class MatrixTest {
    @Test
    void rowsAndColoursStandInTheOrderOfTheirFirstContact() {
        Matrix matrix = MatrixMaker.matrix(List.of(
                new Contacts("a", "x", 103, 1, 0, 103_000),
                new Contacts("b", "x", 100, 0, 2, 100_000),
                new Contacts("b", "y", 100, 3, 1, 100_500),
                new Contacts("c", "y", 101, 1, 0, 101_000)));
        assertThat(matrix.hosts()).containsExactly("b", "c", "a");
        assertThat(matrix.destinations()).containsExactly("x", "y");
        assertThat(matrix.firstHour()).isEqualTo(100);
        assertThat(matrix.hours()).isEqualTo(4);
        assertThat(matrix.cells())
                .containsExactly(
                        new Matrix.Cell(0, 0, 0, 0, 2),
                        new Matrix.Cell(0, 0, 1, 3, 1),
                        new Matrix.Cell(1, 1, 1, 1, 0),
                        new Matrix.Cell(2, 3, 0, 1, 0));
    }

    @Test
    void withoutContactsItIsEmpty() {
        Matrix matrix = MatrixMaker.matrix(List.of());
        assertThat(matrix.hours()).isZero();
        assertThat(matrix.cells()).isEmpty();
    }
}
