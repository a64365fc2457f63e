// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.ashiato.model.Claim;
import org.ashiato.model.Dialect;
import org.ashiato.model.EventKind;
import org.ashiato.model.EventSink;
import org.ashiato.model.LineParser;
import org.ashiato.model.Sample;
import org.ashiato.model.Text;
import org.ashiato.model.Verdict;

/** Sign-ins in JSON, one record a line, with or without the brackets and commas of a list about them. */
public record JsonRecords(Supplier<RecordReader> reader) implements Dialect {
    /** Characters in which the name of the list is looked for. */
    private static final int BEGINNING = 2000;

    private static final Pattern LIST =
            Pattern.compile("^\\{(\"[^\"]*\":\"[^\"]*\",)*\"(value|[rR]ecords|items)\"\\s*:\\s*\\[");

    /** The claim on a file that has such records; none where no line is one. */
    public static Optional<Claim> claim(Sample sample, Supplier<RecordReader> reader) {
        Dialect dialect = new JsonRecords(reader);
        double share = sample.share(dialect);
        return share > 0 ? Optional.of(new Claim(dialect, share)) : Optional.empty();
    }

    /** That a file is a JSON document, where it seems to be. */
    static Optional<Text> remark(Sample sample) {
        return sample.lines().stream()
                .map(line -> new String(line, UTF_8).strip())
                .filter(line -> !line.isEmpty())
                .findFirst()
                .filter(line -> line.startsWith("[")
                        || line.equals("{")
                        || LIST.matcher(beginning(line)).find())
                .map(line -> new Text(
                        "JSON 文書(記録がどの形式のものとも一致しない。対応付けファイルを書けば読める場合がある)",
                        "a JSON document, whose records are those of no format; a mapping file may read them"));
    }

    private static String beginning(String line) {
        return line.substring(0, Math.min(line.length(), BEGINNING));
    }

    @Override
    public EventKind kind() {
        return EventKind.SIGNIN;
    }

    @Override
    public LineParser parser() {
        return new Parser(reader.get());
    }

    @Override
    public String describe() {
        return "JSON, one record a line";
    }

    private static final class Parser implements LineParser {
        private final RecordReader reader;
        private final NamedValues values;
        private final ExportLine line = new ExportLine();
        private final JsonLine json = new JsonLine();

        Parser(RecordReader reader) {
            this.reader = reader;
            values = new NamedValues(reader.names());
        }

        @Override
        public Verdict parse(byte[] bytes, int from, int to, EventSink sink) {
            if (!line.inList(bytes, from, to)) {
                return Verdict.SKIP;
            }
            Verdict verdict = record(bytes, sink);
            if (verdict != Verdict.BAD_JSON && verdict != Verdict.NOT_THIS_FORMAT) {
                return verdict;
            }
            if (line.isFrame(bytes)) {
                return Verdict.SKIP;
            }
            if (!line.inObject(bytes)) {
                return verdict;
            }
            return line.from() == line.to() ? Verdict.SKIP : record(bytes, sink);
        }

        private Verdict record(byte[] bytes, EventSink sink) {
            values.clear();
            boolean read = json.read(
                    bytes,
                    line.from(),
                    line.to(),
                    (name, shape, value, start, end, elements) ->
                            values.put(reader.nameOf(name), name, shape, value, start, end));
            return read ? reader.read(values, sink) : Verdict.BAD_JSON;
        }
    }
}
