// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ashiato.format.zeek.ZeekFormat;
import org.ashiato.model.Claim;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The same traffic, written as tab-separated text and as JSON by others, must give the same events. */
class ZeekPairTest {
    @ParameterizedTest
    @ValueSource(strings = {"dns", "ssl"})
    void bothReadersGiveEqualEvents(String log) {
        Path pair = SharedData.folder("zeek-pair");
        List<RecordedEvent> tabbed = events(pair.resolve("zeek-default/" + log + ".log.gz"));
        List<RecordedEvent> json = events(pair.resolve("zeek-json/" + log + ".json.gz"));
        assertThat(tabbed).hasSameSizeAs(json).hasSizeGreaterThan(10_000);
        for (int i = 0; i < tabbed.size(); i++) {
            ObjectNode one = tabbed.get(i).json();
            ObjectNode other = json.get(i).json();
            JsonNode kept = one.remove("unmapped");
            JsonNode keptToo = other.remove("unmapped");
            assertThat(one).as("event %d", i).isEqualTo(other);
            sameUnmapped(i, (ObjectNode) kept, (ObjectNode) keptToo);
        }
    }

    /**
     * The unmapped fields agree but for what the two writers themselves do differently: {@code _write_ts} is in
     * the JSON alone, and an interval stands with six digits in the one and as the nearest double in the other.
     */
    private static void sameUnmapped(int event, ObjectNode tabbed, ObjectNode json) {
        json.remove("_write_ts");
        assertThat(tabbed.propertyNames())
                .as("unmapped of event %d", event)
                .containsExactlyElementsOf(json.propertyNames());
        for (Map.Entry<String, JsonNode> field : tabbed.properties()) {
            JsonNode other = json.required(field.getKey());
            if (field.getKey().equals("TTLs")) {
                assertThat(field.getValue().size()).isEqualTo(other.size());
                for (int i = 0; i < other.size(); i++) {
                    assertThat(other.get(i).asDouble())
                            .isEqualTo(field.getValue().get(i).asDouble());
                }
            } else {
                assertThat(field.getValue())
                        .as("%s of event %d", field.getKey(), event)
                        .isEqualTo(other);
            }
        }
    }

    private static List<RecordedEvent> events(Path path) {
        byte[] file = SharedData.read(path);
        Claim claim = new ZeekFormat().claim(Reading.sample(file)).orElseThrow();
        Reading reading = Reading.of(file, claim.dialect());
        assertThat(reading.rejects()).as("rejects in %s", path).isZero();
        return reading.events();
    }
}
