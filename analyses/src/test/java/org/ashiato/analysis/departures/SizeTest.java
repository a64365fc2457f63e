// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.departures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SizeTest {
    @Test
    void unitsAreDecimalAndNeverReadAThousand() {
        assertThat(Size.text(0)).isEqualTo("0 B");
        assertThat(Size.text(999)).isEqualTo("999 B");
        assertThat(Size.text(1000)).isEqualTo("1.0 kB");
        assertThat(Size.text(999_960)).isEqualTo("1.0 MB");
        assertThat(Size.text(512_345_678)).isEqualTo("512.3 MB");
    }
}
