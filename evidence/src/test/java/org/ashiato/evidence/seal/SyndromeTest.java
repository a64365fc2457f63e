// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32C;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ashiato.evidence.seal.Syndrome.Change;
import org.junit.jupiter.api.Test;

class SyndromeTest {
    @Property(tries = 300)
    void namesTheChangedByte(@ForAll long seed, @ForAll @IntRange(min = 1, max = Seal.PAGE) int length) {
        Random random = new Random(seed);
        byte[] page = new byte[length];
        random.nextBytes(page);
        int recorded = crc(page);
        Change change = new Change(random.nextInt(length), 1 + random.nextInt(255));
        page[change.offset()] ^= (byte) change.difference();
        assertThat(Syndrome.explain(crc(page), recorded, length)).contains(change);
    }

    @Property(tries = 40)
    void agreesWithTryingEveryByte(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int length) {
        Random random = new Random(seed);
        byte[] page = new byte[length];
        random.nextBytes(page);
        byte[] other = page.clone();
        other[random.nextInt(length)] ^= (byte) random.nextInt(256);
        if (random.nextBoolean()) {
            other[random.nextInt(length)] ^= (byte) random.nextInt(256);
        }
        assertThat(Syndrome.explain(crc(other), crc(page), length)).isEqualTo(byTrying(other, crc(page)));
    }

    @Test
    void anEqualChecksumNeedsNoExplanation() {
        assertThat(Syndrome.explain(17, 17, 4096)).isEmpty();
    }

    private static List<Change> byTrying(byte[] found, int recorded) {
        List<Change> changes = new ArrayList<>();
        for (int offset = 0; offset < found.length; offset++) {
            for (int difference = 1; difference < 256; difference++) {
                byte[] tried = found.clone();
                tried[offset] ^= (byte) difference;
                if (crc(tried) == recorded) {
                    changes.add(new Change(offset, difference));
                }
            }
        }
        return changes;
    }

    private static int crc(byte[] bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes);
        return (int) crc.getValue();
    }
}
