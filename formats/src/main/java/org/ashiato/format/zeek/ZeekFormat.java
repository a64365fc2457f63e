// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format.zeek;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.ashiato.format.FormatToml;
import org.ashiato.format.JsonLine;
import org.ashiato.model.Claim;
import org.ashiato.model.Dialect;
import org.ashiato.model.FormatInfo;
import org.ashiato.model.LogFormat;
import org.ashiato.model.Sample;

/** Zeek's http, conn, dns and ssl logs. Other logs of Zeek are not claimed. */
public final class ZeekFormat implements LogFormat {
    private static final FormatInfo INFO = FormatToml.beside(ZeekFormat.class);

    @Override
    public FormatInfo info() {
        return INFO;
    }

    @Override
    public Optional<Claim> claim(Sample sample) {
        return path(sample).flatMap(Log::of).flatMap(log -> {
            boolean json = sample.lines().stream().anyMatch(line -> line.length > 0 && line[0] == '{');
            Dialect dialect = json ? new JsonDialect(log) : new TsvDialect(TsvHeader.NONE, log.kind(), null);
            double share = sample.share(dialect);
            return share > 0 ? Optional.of(new Claim(dialect, share)) : Optional.empty();
        });
    }

    /** The name of the Zeek log whose head this is, whether that log is read or not: {@code x509}, {@code weird}. */
    public static Optional<String> path(Sample sample) {
        for (byte[] line : sample.lines()) {
            Optional<String> path = Optional.empty();
            if (line.length > 0 && line[0] == '#') {
                TsvHeader header = TsvHeader.NONE.after(new String(line, UTF_8));
                path = Optional.of(header.path()).filter(name -> !name.isEmpty());
            } else if (line.length > 0 && line[0] == '{') {
                path = jsonPath(line);
            }
            if (path.isPresent()) {
                return path;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> jsonPath(byte[] line) {
        Map<String, String> members = new HashMap<>();
        boolean read = new JsonLine()
                .read(
                        line,
                        0,
                        line.length,
                        (name, shape, bytes, from, to, elements) ->
                                members.put(name, new String(bytes, from, to - from, UTF_8)));
        if (!read || !members.containsKey("ts")) {
            return Optional.empty();
        }
        String path = members.get("_path");
        return path == null ? Log.ofFields(members.keySet()).map(Log::path) : Optional.of(path);
    }
}
