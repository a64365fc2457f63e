// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ashiato.model.Claim;
import org.ashiato.model.Dialect;
import org.ashiato.model.EventKind;
import org.ashiato.model.LineParser;
import org.ashiato.model.LogFormat;
import org.ashiato.model.Sample;
import org.ashiato.model.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Gives every parser damaged lines of every format and plain noise. No parser may throw, look beyond its line,
 * remember the line before, or call something an event that has no time.
 */
class RobustnessTest {
    private static final List<byte[]> LINES = new ArrayList<>();
    private static final List<Dialect> DIALECTS = new ArrayList<>();

    static {
        for (Path folder : FormatFolders.all()) {
            for (Path log : FormatFolders.logs(folder, "samples")) {
                byte[] file = FormatFolders.read(log);
                Sample sample = Reading.sample(file);
                LINES.addAll(sample.lines());
                LogFormat format = FormatFolders.formatOf(log);
                Dialect dialect =
                        Reading.claim(format, sample).map(Claim::dialect).orElseThrow();
                for (byte[] line : sample.lines()) {
                    boolean shown = dialect.directiveByte() == Dialect.EVERY_LINE;
                    if (line.length > 0 && (shown || line[0] == dialect.directiveByte())) {
                        dialect = dialect.after(line, 0, line.length);
                    }
                }
                DIALECTS.add(dialect);
            }
        }
    }

    private record Outcome(Verdict verdict, @Nullable String event) {}

    @Property(tries = 1500)
    void damagedLinesAreRejectedOrRead(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Dialect dialect = DIALECTS.get(random.nextInt(DIALECTS.size()));
        LineParser parser = dialect.parser();
        for (int i = 0; i < 20; i++) {
            byte[] line = damaged(random);
            Outcome first = parse(parser, dialect.kind(), line, 0);
            assertThat(parse(parser, dialect.kind(), line, 0))
                    .as("the same parser again")
                    .isEqualTo(first);
            assertThat(parse(dialect.parser(), dialect.kind(), line, 37))
                    .as("a new parser, elsewhere")
                    .isEqualTo(first);
        }
    }

    @Property(tries = 500)
    void headersMayHoldAnything(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Dialect dialect = DIALECTS.get(random.nextInt(DIALECTS.size()));
        for (int i = 0; i < 10 && dialect.directiveByte() != -1; i++) {
            byte[] line = damaged(random);
            if (line.length > 0) {
                if (dialect.directiveByte() >= 0) {
                    line[0] = (byte) dialect.directiveByte();
                }
                EventKind kind = dialect.kind();
                dialect = dialect.after(line, 0, line.length);
                assertThat(dialect.kind())
                        .as("one file holds events of one kind")
                        .isEqualTo(kind);
                parse(dialect.parser(), dialect.kind(), damaged(random), 0);
                assertThat(dialect.describe()).isNotNull();
            }
        }
    }

    @Property(tries = 300)
    void claimsMayBeAskedOfAnything(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<byte[]> lines = new ArrayList<>();
        for (int i = random.nextInt(6); i >= 0; i--) {
            lines.add(damaged(random));
        }
        Sample sample = new Sample(lines);
        Formats.remark(sample);
        for (LogFormat format : Formats.standard()) {
            double share = Reading.claim(format, sample).map(Claim::share).orElse(0.0);
            assertThat(share).isBetween(0.0, 1.0);
            assertThat(Reading.claim(format, sample).map(Claim::share).orElse(0.0))
                    .isEqualTo(share);
        }
    }

    private static Outcome parse(LineParser parser, EventKind kind, byte[] line, int shift) {
        byte[] around = new byte[line.length + 2 * shift];
        Arrays.fill(around, (byte) '"');
        System.arraycopy(line, 0, around, shift, line.length);
        RecordedEvent event = new RecordedEvent(kind);
        Verdict verdict = parser.parse(around, shift, shift + line.length, event);
        if (verdict != Verdict.EVENT) {
            return new Outcome(verdict, null);
        }
        assertThat(event.isTimed()).as("an event has a time").isTrue();
        return new Outcome(verdict, event.json().toString());
    }

    private static byte[] damaged(SplittableRandom random) {
        if (random.nextInt(10) == 0) {
            byte[] noise = new byte[random.nextInt(300)];
            random.nextBytes(noise);
            return noise;
        }
        byte[] line = LINES.get(random.nextInt(LINES.size())).clone();
        for (int i = random.nextInt(4); i > 0 && line.length > 0; i--) {
            int at = random.nextInt(line.length);
            line = switch (random.nextInt(6)) {
                case 0 -> replaced(line, at, (byte) random.nextInt(256));
                case 1 -> replaced(line, at, (byte) "\" []\\{}:,#-\t0".charAt(random.nextInt(13)));
                case 2 -> Arrays.copyOf(line, at);
                case 3 -> Arrays.copyOfRange(line, at, line.length);
                case 4 -> joined(line, at, random.nextInt(line.length), line);
                default -> {
                    byte[] other = LINES.get(random.nextInt(LINES.size()));
                    yield joined(line, at, random.nextInt(other.length + 1), other);
                }
            };
        }
        return line;
    }

    private static byte[] replaced(byte[] line, int at, byte with) {
        line[at] = with;
        return line;
    }

    /** The first {@code at} bytes of one line and those of another from {@code from} on. */
    private static byte[] joined(byte[] line, int at, int from, byte[] other) {
        byte[] both = Arrays.copyOf(line, at + other.length - from);
        System.arraycopy(other, from, both, at, other.length - from);
        return both;
    }
}
