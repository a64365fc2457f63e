// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindOnTheCommandLineTest {
    @TempDir
    private Path folder = Path.of("unset");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void onlyWhatIsKnownIsSaidOfLinesThatAreNotShown() throws IOException {
        Path log = folder.resolve("access.log");
        Files.writeString(
                log,
                "1431010802.685 52 10.1.10.90 TCP_MISS/200 249 GET http://chat.example.com/ - HIER_DIRECT/192.0.2.14 -\n"
                        .repeat(40));
        String found = folder.resolve("case").toString();
        assertThat(run("investigate", log.toString(), "--case", found))
                .as(err.toString())
                .isZero();

        assertThat(run("find", found, "192.0.2.14", "--max", "40")).isZero();
        assertThat(out.toString().lines()).hasSize(40);
        assertThat(err.toString()).isEmpty();

        assertThat(run("find", found, "192.0.2.14", "--max", "30")).isZero();
        assertThat(out.toString().lines()).hasSize(30);
        assertThat(err.toString()).contains("more than 30 lines", "75 % of the evidence");

        assertThat(run("find", found, "192.0.2.1")).isOne();
        assertThat(out.toString()).isEmpty();
    }

    /** The program ends by returning from main, which a thread that is no daemon would keep alive. */
    @Test
    void noThreadKeepsTheProgramAlive() throws IOException {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        Path log = Files.writeString(
                folder.resolve("access.log"),
                "1431010802.685 52 10.1.10.90 TCP_MISS/200 249 GET http://chat.example.com/ - HIER_DIRECT/192.0.2.14 -\n"
                        .repeat(40));
        String made = folder.resolve("case").toString();
        assertThat(run("investigate", log.toString(), "--case", made)).isZero();
        assertThat(run("find", made, "chat", "--max", "1")).isZero();
        assertThat(run("query", made, "select count(*) from http")).isZero();
        assertThat(run("verify", made)).isZero();
        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> !before.contains(thread) && !thread.isDaemon())
                .isEmpty();
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Main.run(arguments, new PrintWriter(out, true), new PrintWriter(err, true));
    }
}
