// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.bench;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What one run took.
 *
 * @param wall seconds
 * @param cpu seconds of all threads, in user and in system mode
 */
record Took(double wall, double cpu) {
    /** A job of this process. */
    interface Job {
        void run() throws Exception;
    }

    /** Times a job. */
    static Took of(Job job) throws Exception {
        long wall = System.nanoTime();
        long cpu = processCpu();
        job.run();
        return new Took((System.nanoTime() - wall) / 1e9, (processCpu() - cpu) / 1e9);
    }

    private static long processCpu() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime();
    }

    /** The middle of some figures; of an even number the lower of the two. */
    static double median(double... figures) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        return sorted[(sorted.length - 1) / 2];
    }

    static double wall(List<Took> runs) {
        return median(runs.stream().mapToDouble(Took::wall).toArray());
    }

    static double cpu(List<Took> runs) {
        return median(runs.stream().mapToDouble(Took::cpu).toArray());
    }

    /** Median wall and processor time and what that is in lines a second. */
    static String line(String what, List<Took> runs, long lines) {
        return String.format(
                Locale.ROOT,
                "%-28s %7.2f s wall %7.2f s cpu %,12.0f lines/s %,12.0f lines a cpu second",
                what,
                wall(runs),
                cpu(runs),
                lines / wall(runs),
                lines / cpu(runs));
    }
}
