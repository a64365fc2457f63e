// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.coverage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.ashiato.model.Coverage;
import org.ashiato.model.Coverage.SourceCoverage;
import org.ashiato.model.EventKind;
import org.ashiato.model.Verdict;
import org.ashiato.store.Batch;
import org.ashiato.store.EventStore;
import org.ashiato.store.EventWriter;
import org.ashiato.store.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The survey over events as they are stored. */
class CoveragesTest {
    private static final EventKind HTTP = EventKind.HTTP;

    @TempDir
    Path folder;

    private record Line(int evidence, long micros, String host) {}

    private final Map<Integer, String> sources = Map.of(1, "proxy", 2, "proxy", 3, "branch");

    private Limits limits(int threads) {
        return new Limits(threads, 512L << 20, folder.resolve("spill"));
    }

    private Coverage survey(List<Line> lines, int threads) throws IOException {
        List<Path> files = new ArrayList<>();
        try (EventWriter writer = EventWriter.open(limits(1))) {
            for (String source : List.of("branch", "proxy")) {
                List<Line> own = lines.stream()
                        .filter(l -> source.equals(sources.get(l.evidence)))
                        .toList();
                Path file = folder.resolve(source + threads + ".parquet");
                Iterator<Line> next = own.iterator();
                long[] offset = new long[1];
                if (writer.write(
                                HTTP,
                                source,
                                () -> batch -> {
                                    while (!batch.isFull() && next.hasNext()) {
                                        add(batch, next.next(), offset);
                                    }
                                },
                                file)
                        > 0) {
                    files.add(file);
                }
            }
            Path rejects = folder.resolve("rejects" + threads + ".parquet");
            Iterator<EventWriter.Reject> bad = List.of(
                            new EventWriter.Reject(2, 0, 5, Verdict.BAD_TIME),
                            new EventWriter.Reject(2, 6, 5, Verdict.BAD_TIME))
                    .iterator();
            writer.writeRejects(() -> bad.hasNext() ? bad.next() : null, rejects);
            List<EventStore.EvidenceRow> evidence = List.of(
                    new EventStore.EvidenceRow(1, "1".repeat(64), "proxy", "squid", "a.log", 1),
                    new EventStore.EvidenceRow(2, "2".repeat(64), "proxy", "squid", "b.log", 1),
                    new EventStore.EvidenceRow(3, "3".repeat(64), "branch", "bluecoat", "c.log", 1));
            EventStore.Contents contents =
                    new EventStore.Contents(Map.of(HTTP, files), List.of(rejects), evidence, Map.of());
            try (EventStore store = EventStore.open(limits(threads), contents, name -> name.startsWith("10."))) {
                Coverage coverage = Coverages.survey(store, Logs.organisation(ZoneId.of("Asia/Tokyo")));
                assertDuplicates(store, coverage);
                return coverage;
            }
        }
    }

    // Whether few suspects are looked at or all events are compared, the count is the same.
    private static void assertDuplicates(EventStore store, Coverage coverage) {
        Map<String, Long> compared =
                Duplicates.count(store, SourceVolume.read(store).values(), -1);
        for (SourceCoverage source : coverage.sources()) {
            assertThat(source.duplicates())
                    .as("all events of %s compared", source.source())
                    .isEqualTo(compared.getOrDefault(source.source(), 0L));
        }
    }

    private static void add(Batch batch, Line line, long[] offset) {
        batch.time(line.micros);
        byte[] source = "10.0.0.1".getBytes(UTF_8);
        batch.text(HTTP.position("src_address"), source, 0, source.length);
        byte[] host = line.host.getBytes(UTF_8);
        batch.lowerText(HTTP.position("dst_host"), host, 0, host.length);
        batch.number(HTTP.position("status"), 200);
        batch.commit(line.evidence, offset[0], 100);
        offset[0] += 101;
    }

    private static final long NOON = Instant.parse("2015-05-12T03:00:00Z").getEpochSecond() * 1_000_000;

    private static long at(double minutes) {
        return NOON + Math.round(minutes * Volume.MICROS_PER_MINUTE);
    }

    @Test
    void twoFilesOfOneSourceFillEachOtherAndTwoSourcesDoNotMaskEachOther() throws IOException {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            double minutes = i / 10.0;
            lines.add(new Line(3, at(minutes), "a.example"));
            if (minutes < 80 || minutes > 130.05) {
                lines.add(new Line(minutes < 40 ? 1 : 2, at(minutes), "a.example"));
            }
        }
        Coverage coverage = survey(lines, 2);
        assertThat(coverage.sources()).extracting(SourceCoverage::source).containsExactly("branch", "proxy");
        assertThat(coverage.gaps()).singleElement().satisfies(gap -> {
            assertThat(gap.source()).isEqualTo("proxy");
            assertThat(gap.interval().from()).isEqualTo(Instant.parse("2015-05-12T04:19:54Z"));
            assertThat(gap.interval().to()).isEqualTo(Instant.parse("2015-05-12T05:10:06Z"));
        });
        assertThat(survey(lines, 1)).as("on one thread").isEqualTo(coverage);
    }

    @Test
    void countsWhatIsOddInTheFiles() throws IOException {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(1, at(0), "a.example"));
        lines.add(new Line(1, at(5), "a.example"));
        // 61 seconds back, 59 seconds back, and far back at the begin of another file
        lines.add(new Line(1, at(5 - 61 / 60.0), "a.example"));
        lines.add(new Line(1, at(5 - 120 / 60.0), "a.example"));
        lines.add(new Line(2, at(-60), "a.example"));
        lines.add(new Line(2, at(0), "a.example"));
        lines.add(new Line(2, at(0), "b.example"));
        lines.add(new Line(3, at(0), "a.example"));
        Coverage coverage = survey(lines, 2);
        SourceCoverage proxy = coverage.sources().get(1);
        assertThat(proxy.stepsBack()).isEqualTo(1);
        assertThat(proxy.duplicates()).isEqualTo(1);
        assertThat(proxy.rejects()).isEqualTo(2);
        assertThat(proxy.events()).isEqualTo(7);
        assertThat(proxy.format()).isEqualTo("squid");
        assertThat(proxy.kinds()).containsExactly(HTTP);
        assertThat(proxy.fields().get(HTTP)).containsExactly("src_address", "dst_host", "status");
        assertThat(proxy.first()).isEqualTo(Instant.parse("2015-05-12T02:00:00Z"));
        assertThat(proxy.perHour()).extracting(Coverage.HourCount::events).containsExactly(1L, 6L);
    }

    @Test
    void aStepBackAcrossManyLinesIsCountedOnce() throws IOException {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            lines.add(new Line(1, at(i / 1000.0), "a.example"));
        }
        for (int i = 0; i < 5000; i++) {
            lines.add(new Line(1, at(i / 1000.0), "a.example"));
        }
        SourceCoverage proxy = survey(lines, 2).sources().getFirst();
        assertThat(proxy.stepsBack()).isEqualTo(1);
        assertThat(proxy.duplicates()).isEqualTo(5000);
    }

    @Test
    void equalNumbersDoNotMakeADuplicate() throws IOException {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            int minute = i / 100;
            lines.add(new Line(1, at(minute), "host" + i + ".example"));
        }
        lines.add(new Line(1, at(2), "host299.example"));
        assertThat(survey(lines, 2).sources().getFirst().duplicates()).isEqualTo(1);
    }

    @Test
    void aCaseWithoutEventsHasNoCoverage() throws IOException {
        assertThat(survey(List.of(), 1).sources()).isEmpty();
    }
}
