// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.blob;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

/** The filters of blobs on disk were made byte by byte; hashes that are made eight bytes at a time must be the same. */
class WordHashTest {
    @Property(tries = 2000)
    void isWhatALoopOverTheBytesGives(
            @ForAll
                    @StringLength(min = 1, max = 40)
                    @CharRange(from = '0', to = '9')
                    @CharRange(from = 'a', to = 'z')
                    @CharRange(from = 'A', to = 'Z')
                    String word,
            @ForAll @IntRange(max = 12) int room) {
        int hash = 0;
        for (byte b : word.toLowerCase(Locale.ROOT).getBytes(US_ASCII)) {
            hash = (hash + b) * 0x9E3779B1;
        }
        byte[] bytes = ("x" + word + "y".repeat(room)).getBytes(US_ASCII);
        int end = 1 + word.length();
        assertThat(WordHash.of(bytes, 1, end)).isEqualTo(hash);
        if (word.length() <= Long.BYTES) {
            assertThat(WordHash.of(Parts.key(bytes, 1, word.length()), word.length()))
                    .isEqualTo(hash);
        }
    }
}
