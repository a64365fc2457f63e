// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.range;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Another seed is another case. */
class RangeVariesTest {
    private static final List<Reading> READINGS = LongStream.rangeClosed(11, 14)
            .mapToObj(seed -> Reading.of(Scenario.of(seed).hosts(150).lines(60_000)))
            .toList();

    @Test
    void noTwoSeedsShareServers() {
        Set<String> seen = new HashSet<>();
        int count = 0;
        for (Reading reading : READINGS) {
            for (Truth.Server server : reading.truth().destinations()) {
                seen.add(server.id());
                count++;
            }
        }
        assertThat(seen.size()).as("servers met in one seed only").isGreaterThanOrEqualTo(count - 3);
    }

    @Test
    void noTwoSeedsInfectTheSameTerminals() {
        Map<String, Integer> infected = new HashMap<>();
        READINGS.forEach(
                reading -> reading.truth().hosts().forEach(host -> infected.merge(host.id(), 1, Integer::sum)));
        assertThat(infected.values()).noneMatch(times -> times == READINGS.size());
    }

    @Test
    void rhythmsDiffer() {
        Set<Long> medians = new HashSet<>();
        for (Reading reading : READINGS) {
            Truth.Host host = reading.truth().hosts().getFirst();
            List<Long> times = reading.lines().stream()
                    .filter(line -> line.host().equals(host.id()))
                    .filter(line ->
                            line.destination().equals(host.destinations().getFirst()))
                    .map(Reading.Line::time)
                    .toList();
            List<Long> pauses = new java.util.ArrayList<>();
            for (int i = 1; i < times.size(); i++) {
                pauses.add((times.get(i) - times.get(i - 1)) / Jst.SECOND);
            }
            pauses.sort(Long::compare);
            medians.add(pauses.get(pauses.size() / 2));
        }
        assertThat(medians).hasSize(READINGS.size());
    }
}
