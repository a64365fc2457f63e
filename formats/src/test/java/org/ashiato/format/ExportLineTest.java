// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ashiato.format.okta.OktaFormat;
import org.ashiato.model.Claim;
import org.ashiato.model.Dialect;
import org.ashiato.model.EventKind;
import org.ashiato.model.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A record is the same event whatever stands about it; what stands about it is none. */
class ExportLineTest {
    private static final String RECORD =
            "{\"uuid\":\"u1\",\"eventType\":\"user.session.start\",\"published\":\"2024-05-20T00:00:00Z\","
                    + "\"actor\":{\"alternateId\":\"]} , [{\\\"\"},\"target\":[{\"id\":\"a\"}]}";
    private static final Dialect DIALECT = new OktaFormat()
            .claim(Reading.sample(RECORD.getBytes(UTF_8)))
            .map(Claim::dialect)
            .orElseThrow();

    private static Verdict verdict(String line, RecordedEvent event) {
        byte[] bytes = line.getBytes(UTF_8);
        return DIALECT.parser().parse(bytes, 0, bytes.length, event);
    }

    private static Verdict verdict(String line) {
        return verdict(line, new RecordedEvent(EventKind.SIGNIN));
    }

    @Test
    void aRecordIsTheSameInEveryFrame() {
        RecordedEvent bare = new RecordedEvent(EventKind.SIGNIN);
        assertThat(verdict(RECORD, bare)).isEqualTo(Verdict.EVENT);
        for (String before : List.of(
                "", " ", "[", "[ ", ",", "\t, ", "{\"value\":[", "{ \"a\" : 1, \"b\":\"x\\\"]\", \"items\" : [ ")) {
            for (String after :
                    List.of("", " ", ",", "]", " ] ", "]}", ",\r", "],\"@odata.nextLink\":\"https://x/?a={\"}")) {
                RecordedEvent event = new RecordedEvent(EventKind.SIGNIN);
                assertThat(verdict(before + RECORD + after, event))
                        .as("%s…%s", before, after)
                        .isEqualTo(Verdict.EVENT);
                assertThat(event.json()).isEqualTo(bare.json());
            }
        }
    }

    @Test
    void aRecordMayBeWrittenOverSeveralLines() {
        assertThat(verdict(RECORD.replace(",\"", ",\r\n  \"").replace("{\"uuid", "{\n  \"uuid")))
                .isEqualTo(Verdict.EVENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[",
                "]",
                ",",
                "],",
                "]}",
                "{",
                "}",
                "{\"value\":[",
                "{\"value\": [ ",
                "{\"a\":\"b\",\"records\":[",
                "{\"value\":[]}",
                "\"value\": [",
                "\"@odata.context\": \"https://x\",",
                "],\"@odata.nextLink\":\"https://x\"}",
            })
    void whatStandsAboutRecordsIsNone(String line) {
        assertThat(verdict(line)).isEqualTo(Verdict.SKIP);
    }

    /** One line is one event: of two records in it, none is taken, and the line is counted. */
    @Test
    void severalRecordsInALineAreARejectAndNotTheFirstOfThem() {
        for (String line : List.of(
                RECORD + "," + RECORD,
                "[" + RECORD + "," + RECORD + "]",
                "{\"value\":[" + RECORD + "," + RECORD + "]}")) {
            assertThat(verdict(line).isReject()).as(line).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"value\":",
                "{\"value\"",
                "{\"",
                "{]}",
                "\"",
                "\"uuid\": \"u1\",",
                "{\"value\":[{]}",
                "null",
                "{}{}"
            })
    void whatIsNeitherIsAReject(String line) {
        assertThat(verdict(line).isReject()).isTrue();
    }
}
