// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.Command;

class MainTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    static Iterable<String> commands() {
        return Main.COMMANDS.keySet();
    }

    @Test
    void everyCommandIsCalledByItsName() {
        Main.COMMANDS.forEach((name, type) ->
                assertThat(type.getAnnotation(Command.class).name()).isEqualTo(name));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandTeaches(String name) {
        assertThat(run(name, "--help")).as(err.toString()).isZero();
        assertThat(out.toString()).contains("ashiato " + name).doesNotContain("null");
        assertThat(run("help", name)).isZero();
    }

    @Test
    void allCommandsAreListed() {
        assertThat(run()).isZero();
        assertThat(out.toString()).contains(Main.COMMANDS.keySet());
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains(Main.COMMANDS.keySet());
        assertThat(run("help")).isZero();
        assertThat(out.toString()).contains(Main.COMMANDS.keySet());
    }

    @Test
    void aWordThatIsNoCommandIsAnErrorThatNamesIt() {
        assertThat(run("formatz")).isEqualTo(2);
        assertThat(err.toString()).contains("formatz").contains("ashiato --help");
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Main.run(arguments, new PrintWriter(out, true), new PrintWriter(err, true));
    }
}
