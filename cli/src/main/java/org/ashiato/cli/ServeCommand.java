// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.ashiato.server.Server;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ashiato serve [CASE|FOLDER]}: the workspace in the browser. */
@Command(name = "serve", resourceBundle = "org.ashiato.cli.Messages", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "CASE|FOLDER", descriptionKey = "ROOT")
    Path root = Path.of("cases");

    @Option(names = "--port", paramLabel = "N")
    int port = 8470;

    @Option(names = "--address", paramLabel = "ADDRESS")
    String address = "127.0.0.1";

    @Option(names = "--home", paramLabel = "DIR")
    @Nullable
    Path home;

    @Option(names = "--config", paramLabel = "FILE")
    @Nullable
    Path configuration;

    @Mixin
    Machine machine = new Machine();

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = Machine.out(spec);
        try (Server server = Server.start(new Server.Options(
                root,
                home == null ? Machine.data().resolve("workspace") : home,
                address,
                port,
                Optional.ofNullable(configuration),
                machine.threads(),
                machine.memoryBytes()))) {
            out.println(Words.of("serve.at", server.address()));
            server.firstLink().ifPresent(link -> out.println(Words.of("serve.first", server.address() + link)));
            out.println(Words.of("serve.end"));
            out.flush();
            // Until Ctrl-C: the JVM's end closes what Spring holds open.
            new CountDownLatch(1).await();
        }
        return 0;
    }
}
