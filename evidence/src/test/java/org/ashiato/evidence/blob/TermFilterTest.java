// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.blob;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** What a search finds, and that a filter may say "may be" in vain but never "not there" of what would be found. */
class TermFilterTest {
    @Property(tries = 3000)
    void whatIsFoundInATextItsFilterKnows(@ForAll("texts") String text, @ForAll("places") int[] place) {
        int from = place[0] % text.length();
        int to = from + 1 + place[1] % (text.length() - from);
        byte[] bytes = text.getBytes(US_ASCII);
        Term term = Term.of(text.substring(from, to).getBytes(US_ASCII));
        boolean found = term.find(bytes, 0, bytes.length) >= 0;
        assertThat(term.find(bytes, 0, bytes.length)).isEqualTo(plainly(text, text.substring(from, to)));
        Statistics.collect(found ? "found" : "a part of words only");
        WordFilter.Collector collector = new WordFilter.Collector();
        new Words(collector).read(bytes, 0, bytes.length);
        if (found) {
            byte[] filter = collector.finish();
            assertThat(term.mayBeIn(filter, true)).as(text.substring(from, to)).isTrue();
            assertThat(term.mayBeIn(filter, false)).isTrue();
        }
    }

    /** The first place where the term stands alone, looked for at every place. */
    private static int plainly(String text, String term) {
        String lower = text.toLowerCase(Locale.ROOT);
        String wanted = term.toLowerCase(Locale.ROOT);
        for (int i = lower.indexOf(wanted); i >= 0; i = lower.indexOf(wanted, i + 1)) {
            int end = i + wanted.length();
            boolean before = i == 0 || !isPart(wanted.charAt(0)) || !isPart(lower.charAt(i - 1));
            boolean after =
                    end == lower.length() || !isPart(wanted.charAt(wanted.length() - 1)) || !isPart(lower.charAt(end));
            if (before && after) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isPart(char c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'z';
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> number = Arbitraries.integers().between(0, 1200).map(String::valueOf);
        Arbitrary<String> word = Arbitraries.of("", "a", "A7", "WWW", "example", "01", "1431010802", "0x1f");
        Arbitrary<String> between = Arbitraries.of(".", ".", ".", ".", "..", " ", "/", ":", "-", "\n");
        return Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(6, number),
                        net.jqwik.api.Tuple.of(1, word),
                        net.jqwik.api.Tuple.of(6, between))
                .list()
                .ofMinSize(1)
                .ofMaxSize(40)
                .map(parts -> String.join("", parts) + "x");
    }

    @Provide
    Arbitrary<int[]> places() {
        return Arbitraries.integers().between(0, 10_000).list().ofSize(2).map((List<Integer> two) ->
                new int[] {two.get(0), two.get(1)});
    }
}
