// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.ashiato.model.AshiatoException;
import org.ashiato.model.ErrorCode;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program: reads the command and hands over to its class. */
@Command(
        name = "ashiato",
        resourceBundle = "org.ashiato.cli.Messages",
        mixinStandardHelpOptions = true,
        version = "ashiato 0.1.0",
        subcommands = {
            DemoCommand.class,
            InvestigateCommand.class,
            FindingsCommand.class,
            VerifyCommand.class,
            FindCommand.class,
            ShowCommand.class,
            QueryCommand.class,
            DecideCommand.class,
            UndecideCommand.class,
            WhyCommand.class,
            FormatsCommand.class,
            AnalysesCommand.class,
            CommandLine.HelpCommand.class
        })
public final class Main implements Runnable {
    @Spec
    @org.jspecify.annotations.Nullable
    CommandSpec spec;

    /** Runs one command; the exit code is 0 or the one of {@link ErrorCode}. */
    public static void main(String[] arguments) {
        System.exit(run(
                arguments,
                new PrintWriter(System.out, false, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8)));
    }

    /** Runs one command with its output and messages to these writers. */
    static int run(String[] arguments, PrintWriter out, PrintWriter err) {
        CommandLine line = new CommandLine(new Main());
        line.setOut(out);
        line.setErr(err);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((error, command, parsed) -> Errors.report(error, err));
        line.setParameterExceptionHandler((error, ignored) -> usage(error, err));
        int code = line.execute(arguments);
        out.flush();
        return code;
    }

    private static int usage(ParameterException error, PrintWriter err) {
        CommandLine command = error.getCommandLine();
        return Errors.report(
                new AshiatoException(
                        ErrorCode.USAGE,
                        String.valueOf(error.getMessage()),
                        "",
                        "see '%s --help'".formatted(command.getCommandSpec().qualifiedName())),
                err);
    }

    @Override
    public void run() {
        if (spec != null) {
            spec.commandLine().usage(spec.commandLine().getOut());
        }
    }
}
