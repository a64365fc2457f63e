// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.stages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ashiato.analysis.stages.Causes.Tried;
import org.ashiato.analysis.stages.Stages.Cause;
import org.ashiato.analysis.trials.Trials;
import org.ashiato.analysis.trials.Trials.Campaign;
import org.ashiato.model.Coverage.SourceCoverage;
import org.ashiato.model.EventKind;
import org.ashiato.model.Gap;
import org.ashiato.model.Interval;
import org.ashiato.model.Text;
import org.junit.jupiter.api.Test;

/** What is said of an account that was used before a campaign of October. */
class CausesTest {
    private static final Campaign OCTOBER = campaign(1, "2019-10-10", "2019-11-30", 50);
    private static final long JULY = micros("2019-07-20T03:00:00Z");

    private static Campaign campaign(int number, String from, String until, int compared) {
        return new Campaign(
                number,
                "directory",
                Trials.Kind.WRONG_PASSWORD,
                LocalDate.parse(from),
                LocalDate.parse(until),
                60,
                900,
                compared,
                false);
    }

    private static long micros(String at) {
        return Instant.parse(at).getEpochSecond() * 1_000_000;
    }

    private static SourceCoverage log(String from, List<Gap> gaps) {
        return new SourceCoverage(
                "directory",
                "signin",
                List.of(EventKind.SIGNIN),
                Map.of(),
                Instant.parse(from),
                Instant.parse("2019-12-31T00:00:00Z"),
                1000,
                0,
                0,
                0,
                List.of(),
                gaps);
    }

    private static Causes causes(
            Map<Integer, Campaign> campaigns,
            Map<Integer, Tried> tried,
            Map<String, Long> signedIn,
            SourceCoverage log) {
        return new Causes(
                campaigns, Map.of("a", tried), Set.of(), signedIn, Map.of("a", JULY), List.of(log), ZoneOffset.UTC);
    }

    @Test
    void beforeAnyTrialWhereTheLogOfTriesCoversTheTimeBefore() {
        Causes causes = causes(Map.of(1, OCTOBER), Map.of(), Map.of(), log("2019-04-01T00:00:00Z", List.of()));
        assertThat(causes.of("a")).isEqualTo(Cause.BEFORE_TRIALS);
        assertThat(causes.lacksLog("a")).isFalse();
    }

    @Test
    void notToldWhereTheLogOfTriesBeginsLater() {
        Causes causes = causes(Map.of(1, OCTOBER), Map.of(), Map.of(), log("2019-10-01T00:00:00Z", List.of()));
        assertThat(causes.of("a")).isEqualTo(Cause.UNDETERMINED);
        assertThat(causes.lacksLog("a")).isTrue();
    }

    @Test
    void notToldWhereTheLogOfTriesHasAGapBefore() {
        Gap gap = new Gap(
                "directory",
                new Interval(Instant.parse("2019-06-01T00:00:00Z"), Instant.parse("2019-06-20T00:00:00Z")),
                0.9,
                100,
                new Text("通常", "usual"));
        Causes causes = causes(Map.of(1, OCTOBER), Map.of(), Map.of(), log("2019-04-01T00:00:00Z", List.of(gap)));
        assertThat(causes.of("a")).isEqualTo(Cause.UNDETERMINED);
        assertThat(causes.lacksLog("a")).isTrue();
    }

    @Test
    void notBeforeATrialOfASmallCampaignThatTriedTheId() {
        Map<Integer, Tried> tried =
                Map.of(2, new Tried(micros("2019-05-03T00:00:00Z"), micros("2019-05-04T00:00:00Z"), 3, 0));
        Map<Integer, Campaign> campaigns = Map.of(1, OCTOBER, 2, campaign(2, "2019-05-01", "2019-05-10", 0));
        SourceCoverage log = log("2019-04-01T00:00:00Z", List.of());
        assertThat(causes(campaigns, tried, Map.of(), log).of("a")).isEqualTo(Cause.UNDETERMINED);
        assertThat(causes(campaigns, tried, Map.of("a", JULY), log).of("a")).isEqualTo(Cause.TRIALS);
    }

    @Test
    void aSignInAfterTriesCountsWhateverTheCampaigns() {
        SourceCoverage log = log("2019-04-01T00:00:00Z", List.of());
        assertThat(causes(Map.of(1, OCTOBER), Map.of(), Map.of("a", JULY), log).of("a"))
                .isEqualTo(Cause.TRIALS);
        assertThat(causes(Map.of(1, OCTOBER), Map.of(), Map.of("a", micros("2019-11-01T00:00:00Z")), log)
                        .of("a"))
                .isEqualTo(Cause.BEFORE_TRIALS);
    }
}
