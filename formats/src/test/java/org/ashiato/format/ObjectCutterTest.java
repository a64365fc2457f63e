// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ObjectCutterTest {
    /** What is cut: objects as they are, what has no place between them after a {@code !}. */
    private static List<String> cut(int level, String text) {
        byte[] bytes = text.getBytes(UTF_8);
        ObjectCutter cutter = new ObjectCutter(level, ObjectCutter.SINGLE);
        cutter.begin(true);
        List<String> cut = new ArrayList<>();
        for (int at = 0; at < bytes.length; ) {
            int next = cutter.next(bytes, at, bytes.length);
            int from = cutter.from() < 0 ? next : cutter.from();
            assertThat(from).isBetween(at, next);
            assertThat(next).isGreaterThan(at);
            if (cutter.isStray()) {
                cut.add("!" + new String(bytes, at, from - at, UTF_8).strip());
            }
            if (from < next) {
                cut.add(new String(bytes, from, cutter.to() - from, UTF_8).strip());
            }
            at = next;
        }
        return cut;
    }

    @Test
    void objectsAreCutWhereverLinesEnd() {
        assertThat(cut(0, "{\"a\":1}{\"b\":\n2}\r\n{}")).containsExactly("{\"a\":1}", "{\"b\":\n2}", "{}");
        assertThat(cut(1, "[{\"a\":[{}]},\r\n{\"b\":2}]")).containsExactly("{\"a\":[{}]}", "{\"b\":2}");
        assertThat(cut(2, "{\"x\":\"[{\",\"value\":[{\"a\":{}},{\"b\":2}],\"y\":1}"))
                .containsExactly("{\"a\":{}}", "{\"b\":2}");
    }

    @Test
    void bracketsInTextsAreText() {
        String record = "{\"a\":\"}]\\\"{[\",\"b\\\\\":\"\\\\\"}";
        assertThat(cut(1, "[" + record + "," + record + "]")).containsExactly(record, record);
    }

    @Test
    void anObjectThatIsNotClosedEndsWhereTheNextBegins() {
        assertThat(cut(1, "[\n  {\n    \"a\": \"x\n  },\n  {\n    \"b\": {\n    }\n  }\n]"))
                .containsExactly("{\n    \"a\": \"x\n  }", "{\n    \"b\": {\n    }\n  }");
        assertThat(cut(1, "[\n  {\n    \"a\": [\n  ,\n  {\n    \"b\": 2\n  }\n]"))
                .containsExactly("{\n    \"a\": [\n  ,", "{\n    \"b\": 2\n  }");
    }

    /** Without indentation a line that begins with a brace may be a part of the object. */
    @Test
    void whereNothingIsIndentedNothingIsGuessed() {
        String record = "{\n\"a\":[\n{\n\"b\":1\n}\n]\n}";
        assertThat(cut(1, "[\n" + record + ",\n" + record + "\n]")).containsExactly(record, record);
        assertThat(cut(1, "[{\"a\":1,{\"b\":2},{\"c\":3}]")).containsExactly("{\"a\":1,{\"b\":2},{\"c\":3}]");
    }

    @Test
    void whatHasNoPlaceIsToldAndTheRestIsRead() {
        assertThat(cut(1, "[{\"a\":1}},{\"b\":2}]")).containsExactly("{\"a\":1}", "!},", "{\"b\":2}");
        assertThat(cut(1, "[{\"a\":1},42,\"{\",{\"b\":2}]")).containsExactly("{\"a\":1}", "!,42,\"{\",", "{\"b\":2}");
        assertThat(cut(0, "{\"a\":1} text\n{\"b\":2}")).containsExactly("{\"a\":1}", "!text", "{\"b\":2}");
        assertThat(cut(1, "[{\"a\":1}]]{\"b\":2}")).containsExactly("{\"a\":1}", "!]]{\"b\":2}");
    }

    /** Wherever it begins anew behind an object, it cuts the same: threads do. */
    @Property(tries = 20_000)
    void cuttingAnewBehindAnObjectIsTheSame(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(120); i >= 0; i--) {
            text.append("{}[],:\"\\\n  a".charAt(random.nextInt(12)));
        }
        cutsTheSameAnew(random.nextInt(3), text.toString());
    }

    @Test
    void whatFollowsAnObjectInItsLineDoesNotBeginTheLine() {
        cutsTheSameAnew(0, "{}{\n \"a\":[\n{}]}");
        cutsTheSameAnew(0, "{\n \"a\":[\n{\n \"a\":[\n{}");
    }

    private static void cutsTheSameAnew(int level, String text) {
        byte[] bytes = text.getBytes(UTF_8);
        ObjectCutter through = new ObjectCutter(level, ObjectCutter.SINGLE);
        through.begin(true);
        for (int at = 0; at < bytes.length; ) {
            int next = through.next(bytes, at, bytes.length);
            assertThat(next).isGreaterThan(at).isLessThanOrEqualTo(bytes.length);
            if (through.isWhole() && at > 0) {
                ObjectCutter anew = new ObjectCutter(level, ObjectCutter.SINGLE);
                anew.begin(false);
                assertThat(anew.next(bytes, at, bytes.length)).isEqualTo(next);
                assertThat(anew.from()).isEqualTo(through.from());
            }
            at = next;
        }
    }
}
