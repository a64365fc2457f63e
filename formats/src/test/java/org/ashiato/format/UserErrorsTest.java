// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ashiato.format.mapping.MappedFormat;
import org.ashiato.format.squidlogformat.SquidLogformat;
import org.ashiato.model.AshiatoException;
import org.ashiato.model.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What users write themselves, a logformat or a mapping file, is answered with the place of the fault. */
class UserErrorsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "%ts %>a %{User-Agent>h|9|not closed",
                "%ts %>a%Ss|8|nothing stands between",
                "%ts %>a %|9|no format code",
                "%ts % %>a|5|no format code",
                "%>a %ru|8|no time",
                "%{%d %H:%M}tl %>a|1|no year",
                "%{%Y-%m-%d %Q}tl %>a|1|%Q",
            })
    void aFaultInALogformatIsSaidWithItsPlace(String format, int character, String why) {
        AshiatoException e = catchThrowableOfType(AshiatoException.class, () -> SquidLogformat.of("office", format));
        assertThat(e.code()).isEqualTo(ErrorCode.USAGE);
        assertThat(e.where()).isEqualTo("logformat office, character " + character);
        assertThat(e).hasMessageContaining(why);
        assertThat(e.remedy()).isNotEmpty();
    }

    @Test
    void codesThatAreNotKnownAreKept() {
        assertThat(SquidLogformat.of("new", "%ts %>a %brand_new::>code %transport::>connection_id")
                        .info())
                .isNotNull();
    }

    @Test
    void allFaultsOfAMappingFileAreSaidAtOnce(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("mapping.toml");
        Files.writeString(file, """
                name = "Bad Name"
                kind = "mail"
                delimiter = ";;"
                colour = "red"

                [time]
                column = 3
                pattern = "yyyy-MM-dd QQ"
                zone = "Tokyo"

                [columns]
                source = "a"
                url = 7
                status = "b"
                method = "b"

                [constants]
                dst_port = "https"
                """);
        AshiatoException e = catchThrowableOfType(AshiatoException.class, () -> MappedFormat.load(file));
        assertThat(e.code()).isEqualTo(ErrorCode.INPUT);
        assertThat(e.where()).isEqualTo(file.toString());
        assertThat(e.getMessage())
                .contains("line 1: name \"Bad Name\"")
                .contains("line 2: kind \"mail\" is none of http, flow, dns")
                .contains("line 3: delimiter \";;\"")
                .contains("line 4: \"colour\" is no key")
                .contains("device is missing")
                .contains("header is missing")
                .contains("line 7: column must be the name")
                .contains("line 8: the time pattern")
                .contains("line 9: zone \"Tokyo\"")
                .contains("line 12: \"source\" is no column of http")
                .contains("line 13: url must be the name")
                .contains("line 15: the log's column b is taken twice")
                .contains("line 18: dst_port must be a whole number")
                .contains("13 faults");
    }

    @Test
    void faultsOfConditionsAndWordsAreSaid(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("mapping.toml");
        Files.writeString(file, """
                name = "list"
                device = "portal"
                kind = "signin"
                delimiter = ","
                header = false

                [time]
                column = 1
                pattern = "epoch"

                [columns]
                user_name = 2

                [where]
                path = "/login"
                3 = 302

                [words.result]
                "0" = "fine"

                [words.service]
                a = "b"
                """);
        AshiatoException e = catchThrowableOfType(AshiatoException.class, () -> MappedFormat.load(file));
        assertThat(e.getMessage())
                .contains("line 15: path must be the number of a column")
                .contains("line 16: 3 must be a text in quotes")
                .contains("line 19: \"fine\" is no result; they are failure, success")
                .contains("line 21: [words] are for result, reason, activity of signin")
                .contains("4 faults");
    }

    @Test
    void aMappingFileThatIsNoTomlIsSaidWithItsLine(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("mapping.toml");
        Files.writeString(file, "name = \"a\"\nkind = http\n");
        AshiatoException e = catchThrowableOfType(AshiatoException.class, () -> MappedFormat.load(file));
        assertThat(e.where()).isEqualTo(file + ":2");
        assertThat(catchThrowableOfType(AshiatoException.class, () -> MappedFormat.load(folder.resolve("none")))
                        .code())
                .isEqualTo(ErrorCode.INPUT);
    }
}
