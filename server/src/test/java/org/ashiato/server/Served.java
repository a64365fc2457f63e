// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.server;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ashiato.cases.Investigation;
import org.ashiato.cases.Watch;
import org.ashiato.format.Formats;
import org.ashiato.model.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A workspace with one small case, and browsers without a page. */
final class Served implements AutoCloseable {
    static final String PASSWORD = "correct horse battery staple";
    static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path folder;
    private Server server;

    /** The workspace with a case of the logs and of what is known of them, that lie in a folder. */
    private Served(Path folder, Path logs, Path indicators) throws IOException {
        this.folder = folder;
        Investigation.run(
                new Investigation.Request(
                        folder.resolve("cases/small"),
                        List.of(logs),
                        List.of(indicators),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Language.JA,
                        Formats.standard(),
                        1,
                        500L << 20,
                        "tester@here",
                        Clock.systemUTC()),
                Watch.SILENT);
        server = start();
    }

    static Served small(Path folder) throws IOException {
        Path logs = Files.createDirectories(folder.resolve("logs"));
        Files.write(logs.resolve("access.log"), lines());
        return new Served(folder, logs, Files.writeString(folder.resolve("ioc.txt"), "c2.example.net\n"));
    }

    static Served hostile(Path folder) throws IOException {
        Path logs = HostileLogs.write(Files.createDirectories(folder.resolve("logs")));
        return new Served(folder, logs, Files.write(folder.resolve("ioc.txt"), HostileLogs.KNOWN));
    }

    /** Two days of an office; one terminal calls an address of intelligence's every ten minutes. */
    static List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (int minute = 0; minute < 2880; minute += 2) {
            long at = 1_431_910_800L + minute * 60L;
            lines.add(
                    "%d.120     90 10.1.0.%d TCP_MISS/200 4210 GET http://www.example.co.jp/news/%d - HIER_DIRECT/198.51.100.7 text/html"
                            .formatted(at, 10 + minute % 20, minute % 50));
            if (minute % 10 == 0) {
                lines.add(
                        "%d.500    200 10.1.0.99 TCP_MISS/200 310 POST http://c2.example.net/in.php - HIER_DIRECT/203.0.113.9 text/html"
                                .formatted(at));
            }
        }
        return lines;
    }

    private Server start() {
        return Server.start(new Server.Options(
                folder.resolve("cases"), folder.resolve("home"), "127.0.0.1", 0, Optional.empty(), 1, 500L << 20));
    }

    void restart() {
        server.close();
        server = start();
    }

    Server server() {
        return server;
    }

    Path folder() {
        return folder;
    }

    Browser browser() {
        return new Browser(server.port());
    }

    /** Somebody signed in by the first link, who may do everything but audit. */
    Browser first() throws IOException, InterruptedException {
        Browser browser = browser();
        browser.get("/me");
        String token = server.firstLink().orElseThrow().replaceFirst(".*token=", "");
        browser.form("/login/link", "token=" + token);
        browser.post("/first", "{\"name\":\"first.one\",\"display\":\"最初の人\",\"password\":\"%s\"}".formatted(PASSWORD));
        browser.get("/me");
        return browser;
    }

    /** A new account with some roles, signed in. */
    Browser as(Browser administrator, String name, String... roles) throws IOException, InterruptedException {
        administrator.post(
                "/accounts",
                "{\"name\":\"%s\",\"display\":\"%s\",\"password\":\"%s\",\"roles\":%s}"
                        .formatted(name, name, PASSWORD, JSON.writeValueAsString(roles)));
        Browser browser = browser();
        browser.get("/me");
        browser.form(
                "/login",
                "username=%s&password=%s".formatted(name, URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8)));
        return browser;
    }

    @Override
    public void close() {
        server.close();
    }

    /** Keeps cookies and sends the token that they hold, as the page does. */
    static final class Browser {
        private final CookieManager cookies = new CookieManager();
        private final HttpClient client =
                HttpClient.newBuilder().cookieHandler(cookies).build();
        private final int port;

        Browser(int port) {
            this.port = port;
        }

        HttpResponse<String> get(String path) throws IOException, InterruptedException {
            return send("GET", path, BodyPublishers.noBody(), "");
        }

        HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
            return send("POST", path, BodyPublishers.ofString(json), "application/json");
        }

        HttpResponse<String> put(String path, String json) throws IOException, InterruptedException {
            return send("PUT", path, BodyPublishers.ofString(json), "application/json");
        }

        HttpResponse<String> delete(String path) throws IOException, InterruptedException {
            return send("DELETE", path, BodyPublishers.noBody(), "");
        }

        HttpResponse<String> form(String path, String body) throws IOException, InterruptedException {
            HttpResponse<String> answer =
                    send("POST", path, BodyPublishers.ofString(body), "application/x-www-form-urlencoded");
            // Signing in takes the token back; the page asks who it is next, and is given another.
            get("/me");
            return answer;
        }

        HttpResponse<String> file(String path, String name, String content) throws IOException, InterruptedException {
            String body =
                    "--cut\r\nContent-Disposition: form-data; name=\"files\"; filename=\"%s\"\r\n\r\n%s\r\n--cut--\r\n"
                            .formatted(name, content);
            return send("POST", path, BodyPublishers.ofString(body), "multipart/form-data; boundary=cut");
        }

        JsonNode json(String path) throws IOException, InterruptedException {
            return JSON.readTree(get(path).body());
        }

        HttpResponse<String> send(String method, String path, BodyPublisher body, String type)
                throws IOException, InterruptedException {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s"
                            .formatted(port, path.startsWith("/oauth2") ? path : "/api/v1" + path)))
                    .method(method, body);
            if (!type.isEmpty()) {
                request.header("Content-Type", type);
            }
            cookies.getCookieStore().getCookies().stream()
                    .filter(c -> c.getName().equals("XSRF-TOKEN"))
                    .map(HttpCookie::getValue)
                    .forEach(token -> request.header("X-XSRF-TOKEN", token));
            return client.send(request.build(), BodyHandlers.ofString());
        }

        /** Asks on a line of its own, on which the answer will come; closing it is hanging up. */
        Socket callAndWait(String path, String json) throws IOException {
            Map<String, String> held = cookies.getCookieStore().getCookies().stream()
                    .collect(Collectors.toMap(HttpCookie::getName, HttpCookie::getValue));
            Socket line = new Socket(InetAddress.getLoopbackAddress(), port);
            line.getOutputStream()
                    .write(
                            "POST /api/v1%s HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: ashiato=%s; XSRF-TOKEN=%s\r\nX-XSRF-TOKEN: %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
                                    .formatted(
                                            path,
                                            held.get("ashiato"),
                                            held.get("XSRF-TOKEN"),
                                            held.get("XSRF-TOKEN"),
                                            json.length(),
                                            json)
                                    .getBytes(StandardCharsets.US_ASCII));
            return line;
        }

        byte[] bytes(String path) throws IOException, InterruptedException {
            return client.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/api/v1%s".formatted(port, path)))
                                    .build(),
                            BodyHandlers.ofByteArray())
                    .body();
        }

        /** The cookie of the session alone. */
        String session() {
            return cookies.getCookieStore().getCookies().stream()
                    .filter(c -> c.getName().equals("ashiato"))
                    .map(c -> c.getName() + "=" + c.getValue())
                    .findFirst()
                    .orElse("");
        }

        /** Waits until no work on a case is left, and gives what it ended with, newest first. */
        JsonNode done(String caseId) throws IOException, InterruptedException {
            while (true) {
                JsonNode jobs = json("/cases/%s/jobs".formatted(caseId));
                boolean busy = false;
                for (JsonNode job : jobs) {
                    String state = job.path("state").asString();
                    busy |= state.equals("waiting") || state.equals("working");
                }
                if (!busy) {
                    return jobs;
                }
                Thread.sleep(100);
            }
        }
    }
}
