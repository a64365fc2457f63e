// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ashiato.store.EventStore.Contents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An ordered question is answered in its order, however many threads sort the rows. */
class LongAnswerTest {
    private static final int ROWS = 3_000_000;

    @TempDir
    Path folder;

    @Test
    void rowsComeInTheOrderAskedForWithSeveralThreads() throws IOException {
        Contents none = new Contents(Map.of(), List.of(), List.of(), Map.of());
        Limits limits = new Limits(4, 512L << 20, folder.resolve("spill"));
        try (EventStore store = EventStore.open(limits, none, name -> false)) {
            for (int run = 0; run < 2; run++) {
                long backwards =
                        store.rows(LongAnswerTest.class, "long-answer.sql", Map.of("rows", (long) ROWS), rows -> {
                            long before = -1;
                            long wrong = 0;
                            long count = 0;
                            while (rows.next()) {
                                wrong += rows.number(0) < before ? 1 : 0;
                                before = rows.number(0);
                                count++;
                            }
                            assertThat(count).isEqualTo(ROWS);
                            return wrong;
                        });
                assertThat(backwards).isZero();
            }
        }
    }

    @Test
    void anAnswerThatBreaksOffIsAnErrorAndNotAShortAnswer() throws IOException {
        Contents none = new Contents(Map.of(), List.of(), List.of(), Map.of());
        Limits limits = new Limits(4, 512L << 20, folder.resolve("spill"));
        try (EventStore store = EventStore.open(limits, none, name -> false)) {
            assertThatThrownBy(() ->
                            store.rows(LongAnswerTest.class, "broken-answer.sql", Map.of("rows", (long) ROWS), rows -> {
                                long count = 0;
                                while (rows.next()) {
                                    count++;
                                }
                                return count;
                            }))
                    .hasStackTraceContaining("broken off");
        }
    }
}
