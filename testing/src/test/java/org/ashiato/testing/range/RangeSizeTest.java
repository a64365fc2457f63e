// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.range;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The log gets about as long as asked for. */
class RangeSizeTest {
    @ParameterizedTest
    @CsvSource({"31, 200, 150000", "32, 400, 700000", "33, 100, 800000", "34, 1500, 400000"})
    void linesAreNearWhatWasAskedFor(long seed, int hosts, long lines) throws Exception {
        Lines counted = new Lines();
        Range.stream(Scenario.of(seed).hosts(hosts).lines(lines), counted);
        assertThat((double) counted.lines / lines).isBetween(.7, 1.35);
    }

    @Test
    void longerLogsGoOnAfterTheAttack() throws Exception {
        Lines counted = new Lines();
        Truth truth = Range.stream(Scenario.of(35).hosts(100).days(40).lines(60_000), counted);
        assertThat(truth.hosts()).hasSize(31);
        assertThat(counted.lines).isGreaterThan(30_000);
    }

    private static final class Lines extends OutputStream {
        private long lines;

        @Override
        public void write(int one) {
            lines += one == '\n' ? 1 : 0;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            for (int i = offset; i < offset + length; i++) {
                write(bytes[i]);
            }
        }
    }
}
