// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.server;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.ashiato.model.AshiatoException;
import org.ashiato.model.ErrorCode;
import org.ashiato.server.access.FirstLink;
import org.springframework.beans.BeansException;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The running workspace of a folder of cases; closing it ends it, and what it was working at goes on at the next start. */
public final class Server implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private Server(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * What to serve, and where.
     *
     * @param root a case, or a folder of cases
     * @param home what the workspace keeps beside the cases: accounts, queued work, uploads
     * @param address to listen on
     * @param port 0 for any that is free
     * @param configuration a file of Spring Boot's properties, for TLS and OIDC
     * @param memoryBytes for the engine, of each question asked at once
     */
    public record Options(
            Path root,
            Path home,
            String address,
            int port,
            Optional<Path> configuration,
            int threads,
            long memoryBytes) {}

    /** Starts it; fails where others could reach it without TLS or without accounts. */
    public static Server start(Options options) {
        try {
            Files.createDirectories(options.home());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Object> properties = new HashMap<>();
        properties.put("server.address", options.address());
        properties.put("server.port", options.port());
        properties.put("ashiato.root", options.root().toAbsolutePath().toString());
        properties.put("ashiato.home", options.home().toAbsolutePath().toString());
        properties.put("ashiato.threads", options.threads());
        properties.put("ashiato.memory", options.memoryBytes());
        properties.put(
                "spring.datasource.url",
                "jdbc:sqlite:%s?journal_mode=WAL&busy_timeout=10000&foreign_keys=on"
                        .formatted(options.home().resolve("workspace.db").toAbsolutePath()));
        options.configuration().ifPresent(file -> {
            if (!Files.isReadable(file)) {
                throw new AshiatoException(
                        ErrorCode.INPUT,
                        "the configuration is not there",
                        file.toString(),
                        "name a file of properties");
            }
            properties.put("spring.config.additional-location", file.toUri() + "[encoding=utf-8]");
        });
        try {
            return new Server(new SpringApplicationBuilder(Workspace.class)
                    .web(WebApplicationType.SERVLET)
                    .properties(properties)
                    .run());
        } catch (PortInUseException e) {
            throw new AshiatoException(
                    ErrorCode.RESOURCES,
                    "another program listens there",
                    "port " + e.getPort(),
                    "give another --port",
                    e);
        } catch (BeansException e) {
            if (e.getRootCause() instanceof AshiatoException ours) {
                throw ours;
            }
            throw e;
        }
    }

    /** The port on which it listens. */
    public int port() {
        return requireNonNull(((WebServerApplicationContext) context).getWebServer())
                .getPort();
    }

    /** Where a browser on this machine finds it. */
    public String address() {
        boolean secure = context.getEnvironment().containsProperty("server.ssl.bundle")
                || context.getEnvironment().containsProperty("server.ssl.key-store")
                || context.getEnvironment().containsProperty("server.ssl.certificate");
        String host = context.getEnvironment().getProperty("server.address", "127.0.0.1");
        return "%s://%s:%d".formatted(secure ? "https" : "http", host, port());
    }

    /** The path of the one-time link by which the first account is made; empty where there are accounts. */
    public Optional<String> firstLink() {
        return context.getBean(FirstLink.class).path();
    }

    @Override
    public void close() {
        context.close();
    }
}
