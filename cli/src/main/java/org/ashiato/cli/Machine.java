// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cli;

import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import org.ashiato.store.Limits;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** What of the machine a command may use, and who uses it. */
final class Machine {
    private static final long MEBIBYTE = 1L << 20;

    @Option(names = "--threads", paramLabel = "N", descriptionKey = "threads")
    int threads = Runtime.getRuntime().availableProcessors();

    int threads() {
        return Math.max(1, threads);
    }

    /** For the engine; the Java heap comes on top and is set by the script. */
    long memoryBytes() {
        String given = System.getenv("ASHIATO_MEMORY");
        return (given == null ? 900 : Long.parseLong(given)) * MEBIBYTE;
    }

    Clock clock() {
        return Clock.systemUTC();
    }

    /** For commands that only read: their spill lies beside the case's unfinished work. */
    Limits limits(Path folder) {
        return new Limits(threads(), memoryBytes(), folder.resolve("work/spill"));
    }

    /** Where a user's programs keep what is theirs (XDG Base Directory Specification). */
    static Path data() {
        String given = System.getenv("XDG_DATA_HOME");
        Path folder = given != null && given.startsWith("/")
                ? Path.of(given)
                : Path.of(System.getProperty("user.home")).resolve(".local/share");
        return folder.resolve("ashiato");
    }

    static String who() {
        String user = System.getProperty("user.name", "unknown");
        try {
            return user + "@" + InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return user + "@localhost";
        }
    }

    static PrintWriter out(@Nullable CommandSpec spec) {
        return spec == null
                ? new PrintWriter(System.out, true, StandardCharsets.UTF_8)
                : spec.commandLine().getOut();
    }

    static PrintWriter err(@Nullable CommandSpec spec) {
        return spec == null
                ? new PrintWriter(System.err, true, StandardCharsets.UTF_8)
                : spec.commandLine().getErr();
    }
}
