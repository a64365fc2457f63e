// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.range;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Chance, reproducible: the same seed gives the same throws on every machine. Each actor gets dice of its own
 * by {@link #fork}, so that adding one actor does not change what another does.
 */
public final class Dice {
    private final long seed;
    private final SplittableRandom random;

    /** Dice of a seed. */
    public Dice(long seed) {
        this.seed = seed;
        this.random = new SplittableRandom(mixed(seed));
    }

    /** Dice that depend on this seed and the name only, not on throws made so far. */
    public Dice fork(String name) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
        }
        return fork(hash);
    }

    /** Dice that depend on this seed and the number only, not on throws made so far. */
    public Dice fork(long number) {
        return new Dice(mixed(seed + mixed(number)));
    }

    /** The finaliser of SplitMix64 (Steele, Lea, Flood 2014). */
    public static long mixed(long value) {
        long z = value + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    /** Any number. */
    public long token() {
        return random.nextLong();
    }

    /** From 0 to bound - 1. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** From low to high, both included. */
    public int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    /** From low up to, and not, high; low where high is not above it. */
    public long between(long low, long high) {
        return high <= low ? low : random.nextLong(low, high);
    }

    /** From low up to, and not, high. */
    public double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    /** Even on a logarithmic scale: as often in 1–10 as in 10–100. */
    public double spread(double low, double high) {
        return low * StrictMath.exp(random.nextDouble() * StrictMath.log(high / low));
    }

    /** True as often as the probability says. */
    public boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** Exponential, of that mean. */
    public double exponential(double mean) {
        return -mean * StrictMath.log(1 - random.nextDouble());
    }

    /** Log-normal, of that median; sigma is that of the logarithm. */
    public double logNormal(double median, double sigma) {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
        return median * StrictMath.exp(sigma * radius * StrictMath.cos(2 * StrictMath.PI * random.nextDouble()));
    }

    /** One of them, each as likely. */
    public <T> T pick(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /** A new order of the list, by Fisher and Yates. */
    public <T> List<T> shuffled(List<T> things) {
        List<T> order = new java.util.ArrayList<>(things);
        for (int i = order.size() - 1; i > 0; i--) {
            int j = below(i + 1);
            T held = order.get(i);
            order.set(i, order.get(j));
            order.set(j, held);
        }
        return order;
    }
}
