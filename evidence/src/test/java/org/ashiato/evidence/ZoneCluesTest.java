// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.ashiato.evidence.Survey.Look;
import org.ashiato.evidence.ZoneClues.Clue;
import org.ashiato.model.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ZoneCluesTest {
    private static final Instant NOW = Instant.parse("2015-06-10T00:00:00Z");
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Text ASSUMED = new Text("仮定", "assumed");

    @Test
    void theTimeOfChangeTellsTheOffset() {
        Look look = local("access.log", "2015-05-08T00:00:03", "2015-05-08T23:59:58", "2015-05-08T18:30:00Z");
        LocalZones.Settled settled = settle(look);
        assertThat(settled.zone()).isEqualTo(ZoneOffset.ofHoursMinutes(5, 30));
        assertThat(settled.because().en()).contains("times of last change (1, UTC+05:30)");
        assertThat(settled.because().ja()).contains("ファイルの更新日時（1件、UTC+05:30）");
    }

    @Test
    void aClueThatFitsTheAssumedZoneKeepsItsName() {
        LocalZones.Settled settled =
                settle(local("access.log", "2015-05-08T00:00:03", "2015-05-08T23:59:58", "2015-05-08T15:00:20Z"));
        assertThat(settled.zone()).isEqualTo(TOKYO);
        assertThat(settled.because().en()).startsWith("settled from the log");
    }

    @Test
    void aFileCopiedWithoutItsTimeTellsNothing() {
        // changed three hours and six minutes after its last event, or just before it was taken in
        assertUnsettled(local("a.log", "2015-05-08T00:00:03", "2015-05-08T23:59:58", "2015-05-08T18:06:00Z"));
        assertUnsettled(local("a.log", "2015-06-09T00:00:03", "2015-06-10T08:54:58", "2015-06-09T23:55:00Z"));
        assertUnsettled(local("a.log", "2015-05-08T00:00:03", "2015-05-08T23:59:58", null));
    }

    @Test
    void oneFitAmongManyCopiesIsChance() {
        String copied = "2015-05-08T18:30:00Z";
        assertUnsettled(
                local("a-1.log", "2015-05-06T00:00:03", "2015-05-06T23:59:58", copied),
                local("a-2.log", "2015-05-07T00:00:03", "2015-05-07T23:59:58", copied),
                local("a-3.log", "2015-05-08T00:00:03", "2015-05-08T23:59:58", copied));
    }

    @Test
    void cluesThatContradictEachOtherLeaveTheAssumption() {
        LocalZones.Settled settled = settle(
                local("a-1.log", "2015-05-06T00:00:03", "2015-05-06T23:59:58", "2015-05-06T18:30:00Z"),
                local("a-2.log", "2015-05-07T00:00:03", "2015-05-07T23:59:58", "2015-05-07T20:00:00Z"));
        assertThat(settled.zone()).isEqualTo(TOKYO);
        assertThat(settled.because().en()).startsWith("assumed; ").contains("contradicts");
    }

    @Test
    void aZoneWithSummerTimeFitsOnBothSidesOfTheChange() {
        List<Clue> clues = ZoneClues.of(
                List.of(
                        local("a-1.log", "2015-03-07T00:00:03", "2015-03-07T23:59:58", "2015-03-08T05:00:00Z"),
                        local("a-2.log", "2015-05-07T00:00:03", "2015-05-07T23:59:58", "2015-05-08T04:00:00Z")),
                NOW);
        assertThat(LocalZones.settle(clues, ZoneId.of("America/New_York"), ASSUMED)
                        .zone())
                .isEqualTo(ZoneId.of("America/New_York"));
        assertThat(LocalZones.settle(clues, TOKYO, ASSUMED).zone()).isEqualTo(TOKYO);
    }

    @Test
    void aNeighbourWithAZoneTellsTheOffset() {
        Look utc = look("proxy-20150507.log", false, "2015-05-06T17:00:01", "2015-05-07T16:59:57", null);
        Look local = local("proxy-20150508.log", "2015-05-08T00:00:03", "2015-05-08T23:59:58", null);
        assertThat(settle(utc, local).zone()).isEqualTo(ZoneOffset.ofHours(7));
        Look before = look("proxy.log.2", false, "2015-05-06T17:00:01", "2015-05-07T16:59:57", null);
        Look after = local("proxy.log.1", "2015-05-08T00:00:03", "2015-05-08T23:59:58", null);
        assertThat(settle(before, after).zone()).isEqualTo(ZoneOffset.ofHours(7));
    }

    @Test
    void aNameInAnotherClockSupportsAZoneAndDecidesNoneAlone() {
        // The name's day begins at nine in the log: a name in UTC, a log in Japan; or a log cut at nine.
        Look nine = local("access-20150508.log", "2015-05-08T09:00:02", "2015-05-09T08:59:58", null);
        assertThat(settle(nine).because().en()).startsWith("settled from the log: dates in file names");
        Look four = local("access-20150508.log", "2015-05-08T04:00:02", "2015-05-09T03:59:58", null);
        assertThat(settle(four).zone()).isEqualTo(TOKYO);
        assertThat(settle(four).because().en()).contains("cannot decide it alone");
        // A name in the log's own clock says nothing of how far that is from UTC.
        assertUnsettled(local("access-20150508.log", "2015-05-08T00:00:02", "2015-05-08T23:59:58", null));
    }

    @Test
    void hostileNamesAndTimesAreHarmless() {
        assertUnsettled(local("access-20150231.log", "2015-05-08T09:00:02", "2015-05-09T08:59:58", null));
        assertThat(ZoneClues.of(List.of(new Look("x", Instant.MIN, new Ends(true, 0, Long.MAX_VALUE - 1))), NOW))
                .isEmpty();
        assertThat(ZoneClues.of(List.of(new Look("x", Instant.EPOCH, Ends.NONE)), NOW))
                .isEmpty();
    }

    private static void assertUnsettled(Look... looks) {
        assertThat(ZoneClues.of(List.of(looks), NOW)).isEmpty();
        assertThat(settle(looks)).isEqualTo(new LocalZones.Settled(TOKYO, ASSUMED));
    }

    private static LocalZones.Settled settle(Look... looks) {
        List<Clue> clues = ZoneClues.of(List.of(looks), NOW);
        return LocalZones.settle(clues, TOKYO, ASSUMED);
    }

    private static Look local(String path, String first, String last, @Nullable String modified) {
        return look(path, true, first, last, modified);
    }

    private static Look look(String path, boolean local, String first, String last, @Nullable String modified) {
        return new Look(
                path, modified == null ? null : Instant.parse(modified), new Ends(local, micros(first), micros(last)));
    }

    private static long micros(String time) {
        return LocalDateTime.parse(time).toEpochSecond(ZoneOffset.UTC) * 1_000_000L;
    }
}
