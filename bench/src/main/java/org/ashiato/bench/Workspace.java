// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code ./ashiato serve} on one case, as a user starts it, with a first account. */
final class Workspace implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");
    private static final Pattern LINK = Pattern.compile("token=(\\S+)");

    private final Process process;
    private final BufferedReader said;
    private final String address;
    private final Analyst first;

    private Workspace(Process process, BufferedReader said) throws IOException, InterruptedException {
        this.process = process;
        this.said = said;
        this.address = read(ADDRESS).group();
        this.first = new Analyst(address, 1);
        first.useLink(read(LINK).group(1));
    }

    /**
     * Starts it.
     *
     * @param home for its accounts, emptied before
     */
    static Workspace of(Path caseFolder, Path home) throws IOException, InterruptedException {
        Logs.remove(home);
        Files.createDirectories(home);
        Process process = new ProcessBuilder(
                        List.of("./ashiato", "serve", caseFolder.toString(), "--home", home.toString(), "--port", "0"))
                .redirectError(home.resolve("err.txt").toFile())
                .start();
        try {
            return new Workspace(process, process.inputReader());
        } catch (IOException | RuntimeException e) {
            process.destroy();
            throw e;
        }
    }

    private Matcher read(Pattern wanted) throws IOException {
        String line;
        while ((line = said.readLine()) != null) {
            Matcher found = wanted.matcher(line);
            if (found.find()) {
                return found;
            }
        }
        throw new IOException("the workspace ended before it said " + wanted);
    }

    String address() {
        return address;
    }

    /** The lead by whom it was begun. */
    Analyst first() {
        return first;
    }

    /** Another analyst, with an account and a machine of their own. */
    Analyst analyst(int number) throws IOException, InterruptedException {
        String name = "analyst-" + number;
        first.send(
                "POST",
                "/accounts",
                "{\"name\":\"%s\",\"display\":\"%s\",\"password\":\"%s\",\"roles\":[\"analyst\"]}"
                        .formatted(name, name, Analyst.PASSWORD));
        Analyst analyst = new Analyst(address, number + 1);
        analyst.signIn(name);
        return analyst;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
            said.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
