// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.server.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.ashiato.model.AshiatoException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A name from outside never leads out of the folder of what was sent. */
class SentPathTest {
    private static final Path FOLDER = Path.of("/home/uploads/1/logs");

    @ParameterizedTest
    @CsvSource({
        "a.log, a.log",
        "proxy/2015/a.log, proxy/2015/a.log",
        "proxy\\2015\\a.log, proxy/2015/a.log",
        "../../../evil.log, evil.log",
        "/etc/passwd, etc/passwd",
        "a/../../../b, a/b",
        "C:\\logs\\a.log, C:/logs/a.log",
        "認証/令和元年.csv, 認証/令和元年.csv",
        "'\u202Egol.exe', gol.exe",
        ".hidden, .hidden",
    })
    void pathsAreKeptBelowTheFolder(String given, String kept) {
        assertThat(SentPath.below(FOLDER, given)).isEqualTo(FOLDER.resolve(kept));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "..", "../..", "\u0000", " . "})
    void whatNamesNothingIsRefused(String given) {
        assertThatThrownBy(() -> SentPath.below(FOLDER, given)).isInstanceOf(AshiatoException.class);
    }

    @Test
    void whatLiesTooDeepIsRefused() {
        assertThatThrownBy(() -> SentPath.below(FOLDER, "a/".repeat(40) + "b")).isInstanceOf(AshiatoException.class);
    }

    @Test
    void aLongNameIsCutToWhatAFileSystemHolds() {
        String name =
                SentPath.below(FOLDER, "長".repeat(1000) + ".log").getFileName().toString();
        assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(200, 255);
    }
}
