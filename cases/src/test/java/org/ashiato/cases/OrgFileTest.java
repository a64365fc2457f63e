// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import org.ashiato.evidence.SourceRule;
import org.ashiato.model.AshiatoException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrgFileTest {
    @TempDir
    Path folder;

    @Test
    void aSourceMaySayItsZoneAndTheYearInWhichItsFilesBegin() throws IOException {
        assertThat(read("zone = \"UTC\"\nyear = 2017\n").sources())
                .containsExactly(new SourceRule("**/old*", "gate", ZoneId.of("UTC"), 2017));
        assertThat(read("").sources()).containsExactly(new SourceRule("**/old*", "gate", null, null));
    }

    @Test
    void aYearThatIsNoneIsAFault() {
        for (String year : new String[] {"17", "\"2017\"", "20170", "2017.5", "99999999999"}) {
            assertThatThrownBy(() -> read("year = " + year + "\n"))
                    .as(year)
                    .isInstanceOf(AshiatoException.class)
                    .hasMessageContaining("source.year");
        }
    }

    private OrgFile.Org read(String more) throws IOException {
        Path file = folder.resolve("org.toml");
        return OrgFile.read(Files.writeString(file, "[[source]]\nmatch = \"**/old*\"\nname = \"gate\"\n" + more));
    }
}
