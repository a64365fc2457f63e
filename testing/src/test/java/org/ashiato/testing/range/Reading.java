// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.range;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A range of Squid's native form with its lines read back, by other code than wrote them. */
record Reading(Truth truth, List<Line> lines) {
    /** What matters of a line. */
    record Line(long time, String host, int status, String method, String destination, String type) {
        boolean succeeded() {
            return status >= 200 && status < 400;
        }
    }

    static Reading of(Scenario scenario) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Truth truth;
        try {
            truth = Range.stream(scenario, out);
        } catch (IOException e) {
            throw new AssertionError("memory does not fail", e);
        }
        List<Line> lines = new ArrayList<>();
        out.toString(StandardCharsets.US_ASCII).lines().forEach(text -> lines.add(line(text)));
        return new Reading(truth, lines);
    }

    private static Line line(String text) {
        String[] fields = text.trim().split(" +", -1);
        if (fields.length != 10) {
            throw new AssertionError("not ten fields: " + text);
        }
        String target = fields[6];
        String rest = target.startsWith("http://") ? target.substring(7).split("/", 2)[0] : target;
        return new Line(
                Long.parseLong(fields[0].replace(".", "")),
                fields[2],
                Integer.parseInt(fields[3].split("/", 2)[1]),
                fields[5],
                rest.split(":", 2)[0].toLowerCase(Locale.ROOT),
                fields[9]);
    }

    static long millis(String instant) {
        return Instant.parse(instant).toEpochMilli();
    }
}
