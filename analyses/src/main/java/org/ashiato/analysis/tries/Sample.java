// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.tries;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.hash.Hashing;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * A sample of names without regard to anything but a hash of each with a seed: the same log gives the same sample, and
 * nobody chooses it. Holds no more than the sample while names pass by.
 */
final class Sample {
    private static final Comparator<Drawn> ORDER =
            Comparator.comparingLong(Drawn::ticket).thenComparing(Drawn::name);

    private final String seed;
    private final int size;
    private final PriorityQueue<Drawn> drawn = new PriorityQueue<>(ORDER.reversed());
    private long offered;

    private record Drawn(long ticket, String name) {}

    Sample(String seed, int size) {
        this.seed = seed;
        this.size = size;
    }

    void offer(String name) {
        offered++;
        drawn.add(
                new Drawn(Hashing.sha256().hashString(seed + '\n' + name, UTF_8).asLong(), name));
        if (drawn.size() > size) {
            drawn.remove();
        }
    }

    /** How many it was drawn from. */
    long offered() {
        return offered;
    }

    /** The names, sorted. */
    List<String> names() {
        return drawn.stream().map(Drawn::name).sorted().toList();
    }
}
