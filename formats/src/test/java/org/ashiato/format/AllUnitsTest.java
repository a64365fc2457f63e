// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ashiato.format.mapping.MappedFormat;
import org.ashiato.model.Claim;
import org.ashiato.model.Column;
import org.ashiato.model.FormatInfo;
import org.ashiato.model.LogFormat;
import org.ashiato.model.Sample;
import org.ashiato.model.Text;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds every format to the standard, so that no reviewer must. */
class AllUnitsTest {
    private static Stream<FormatInfo> infos() {
        return Stream.concat(Formats.standard().stream().map(LogFormat::info), Stream.of(MappedFormat.about()));
    }

    @TestFactory
    Stream<DynamicTest> everyFormatIsWhole() {
        return infos().map(info -> DynamicTest.dynamicTest(info.id(), () -> {
            Path folder = FormatFolders.of(info);
            assertThat(folder.resolve("format.toml")).exists();
            assertThat(folder.resolve("README.md")).exists();
            assertThat(folder.resolve("package-info.java")).content().contains("@NullMarked");
            assertThat(FormatFolders.logs(folder, "samples")).as("samples").isNotEmpty();
            assertThat(FormatFolders.logs(folder, "bad")).as("bad").isNotEmpty();
            assertThat(info.kinds()).isNotEmpty();
            assertThat(info.url()).startsWith("https://");
            assertThat(Set.of("epoch", "offset", "utc", "local")).contains(info.time());
            assertThat(info.lacks()).as("what the device does not log").isNotEmpty();
            info.lacks().forEach(AllUnitsTest::inBothLanguages);
            inBothLanguages(info.title());
            inBothLanguages(info.recognised());
        }));
    }

    private static void inBothLanguages(Text text) {
        assertThat(text.ja()).matches(ja -> ja.codePoints().anyMatch(c -> c > 0x3000), "is Japanese");
        assertThat(text.en()).matches(en -> en.codePoints().allMatch(c -> c < 0x3000), "is English");
    }

    @TestFactory
    Stream<DynamicTest> columnsOfTheTomlExist() {
        return infos().map(info -> DynamicTest.dynamicTest(info.id(), () -> {
            Set<String> known = info.kinds().stream()
                    .flatMap(kind -> kind.fields().stream())
                    .map(Column::name)
                    .collect(Collectors.toSet());
            assertThat(known).containsAll(info.columns().keySet());
        }));
    }

    @Test
    void everyFolderIsInTheRegistryAndIdsAreUnique() {
        List<String> ids = infos().map(FormatInfo::id).toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(FormatFolders.all().stream().map(path -> path.getFileName().toString()))
                .containsExactlyInAnyOrderElementsOf(ids);
    }

    /** Every sample is its own format's, and no other reads as much of it. */
    @TestFactory
    Stream<DynamicTest> samplesAreClaimedByTheirOwnFormatAlone() {
        return FormatFolders.all().stream()
                .flatMap(folder -> FormatFolders.logs(folder, "samples").stream())
                .map(log -> DynamicTest.dynamicTest(log.toString(), () -> {
                    Sample sample = Reading.sample(FormatFolders.read(log));
                    LogFormat own = FormatFolders.formatOf(log);
                    double share = Reading.claim(own, sample).map(Claim::share).orElse(0.0);
                    assertThat(share).isGreaterThanOrEqualTo(0.5);
                    if (Files.exists(FormatFolders.beside(log, ".logformat"))) {
                        return;
                    }
                    // A mapping may be for files that another format reads as well; the user's word goes first.
                    boolean mapped = Files.exists(FormatFolders.beside(log, ".toml"));
                    for (LogFormat other : Formats.standard()) {
                        if (!other.info().id().equals(own.info().id())) {
                            assertThat(Reading.claim(other, sample)
                                            .map(Claim::share)
                                            .orElse(0.0))
                                    .as("the share of %s", other.info().id())
                                    .isLessThan(mapped ? Math.nextUp(share) : share);
                        }
                    }
                }));
    }
}
