// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
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
        version = "ashiato 0.1.0")
public final class Main implements Runnable {
    /** The commands by the word that calls them, in the order in which they are listed. */
    static final Map<String, Class<?>> COMMANDS = new LinkedHashMap<>();

    static {
        COMMANDS.put("demo", DemoCommand.class);
        COMMANDS.put("investigate", InvestigateCommand.class);
        COMMANDS.put("serve", ServeCommand.class);
        COMMANDS.put("findings", FindingsCommand.class);
        COMMANDS.put("verify", VerifyCommand.class);
        COMMANDS.put("find", FindCommand.class);
        COMMANDS.put("show", ShowCommand.class);
        COMMANDS.put("query", QueryCommand.class);
        COMMANDS.put("decide", DecideCommand.class);
        COMMANDS.put("undecide", UndecideCommand.class);
        COMMANDS.put("correct", CorrectCommand.class);
        COMMANDS.put("why", WhyCommand.class);
        COMMANDS.put("issue", IssueCommand.class);
        COMMANDS.put("formats", FormatsCommand.class);
        COMMANDS.put("analyses", AnalysesCommand.class);
        COMMANDS.put("help", CommandLine.HelpCommand.class);
    }

    @Spec
    @org.jspecify.annotations.Nullable
    CommandSpec spec;

    /** Runs one command; the exit code is 0 or the one of {@link ErrorCode}. */
    public static void main(String[] arguments) {
        // Digits are the same wherever a case is asked; the language of messages stays the user's.
        Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
        int code = run(
                arguments,
                new PrintWriter(System.out, false, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        // exit() sets up the platform's logging to tell of itself, which costs more than many a command.
        if (code != 0) {
            System.exit(code);
        }
    }

    /** Runs one command with its output and messages to these writers. */
    static int run(String[] arguments, PrintWriter out, PrintWriter err) {
        CommandLine line = commandLine(arguments);
        line.setOut(out);
        line.setErr(err);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((error, command, parsed) -> Errors.report(error, err));
        line.setParameterExceptionHandler((error, ignored) -> usage(error, err));
        int code = line.execute(arguments);
        out.flush();
        return code;
    }

    // Reading what all commands understand takes longer than most take to run; it is needed to list them only.
    private static CommandLine commandLine(String[] arguments) {
        CommandLine line = new CommandLine(new Main());
        Class<?> wanted = arguments.length == 0 ? null : COMMANDS.get(arguments[0]);
        if (wanted == null || wanted == CommandLine.HelpCommand.class) {
            COMMANDS.forEach(line::addSubcommand);
        } else {
            line.addSubcommand(arguments[0], wanted);
        }
        return line;
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
