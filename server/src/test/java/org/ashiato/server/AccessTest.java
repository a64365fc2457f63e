// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ashiato.model.AshiatoException;
import org.ashiato.server.Served.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who gets in, and what the server refuses to whom: each role is tried with each request there is. */
class AccessTest {
    /** What is asked, by method and path: reading, working, issuing, accounts. */
    private static final Map<String, List<String>> ASKED = Map.of(
            "read",
            List.of(
                    "GET /cases",
                    "GET /cases/small",
                    "GET /cases/small/findings",
                    "GET /cases/small/figures",
                    "GET /cases/small/changes",
                    "GET /cases/small/decisions",
                    "GET /cases/small/jobs",
                    "GET /cases/small/notes",
                    "GET /cases/small/verdicts",
                    "GET /cases/small/own",
                    "GET /cases/small/stars",
                    "GET /cases/small/wording",
                    "GET /cases/small/issued",
                    "GET /cases/small/ledger",
                    "GET /cases/small/verify",
                    "GET /cases/small/columns",
                    "GET /cases/small/report?lang=ja",
                    "GET /cases/small/lines?ref=E-1:0",
                    "GET /cases/small/search?term=c2.example.net",
                    "GET /cases/small/reasons?observable=c2.example.net",
                    "GET /cases/small/events?kind=http",
                    "GET /cases/small/matrix?from=2015-05-18T00:00:00Z&to=2015-05-19T00:00:00Z",
                    "GET /openapi.json",
                    "POST /cases/small/query",
                    "POST /cases/small/visit"),
            "work",
            List.of(
                    "POST /cases",
                    "POST /cases/small/intake",
                    "POST /cases/small/decisions",
                    "DELETE /cases/small/decisions?observable=x&why=y",
                    "PUT /cases/small/zone",
                    "POST /cases/small/corrections",
                    "POST /cases/small/notes",
                    "DELETE /cases/small/notes/N-1",
                    "PUT /cases/small/verdicts?finding=x",
                    "POST /cases/small/own",
                    "PUT /cases/small/stars?about=x",
                    "PUT /cases/small/wording",
                    "POST /cases/small/draft"),
            "issue",
            List.of("POST /cases/small/issued"),
            "accounts",
            List.of("GET /accounts", "POST /accounts", "PUT /accounts/x", "PUT /accounts/x/password"));

    @TempDir
    static Path folder;

    private static Served served;
    private static Browser first;

    @BeforeAll
    static void serve() throws Exception {
        served = Served.small(folder);
        first = served.first();
    }

    @AfterAll
    static void end() {
        served.close();
    }

    @Test
    void aStrangerIsToldNothing() throws Exception {
        List<String> all = new ArrayList<>(List.of("GET /", "GET /nothing", "GET /cases/none/findings", "GET /me"));
        ASKED.values().forEach(all::addAll);
        for (String asked : all) {
            Browser stranger = served.browser();
            stranger.get("/entrance");
            var answer = send(stranger, asked);
            assertThat(answer.statusCode()).as(asked).isIn(401, 403);
            assertThat(answer.body()).as(asked).isEmpty();
        }
    }

    @Test
    void eachRoleDoesWhatItIsForAndNothingElse() throws Exception {
        Map<String, List<String>> rights = Map.of(
                "analyst", List.of("read", "work"),
                "lead", List.of("read", "work", "issue"),
                "auditor", List.of("read"),
                "administrator", List.of("accounts"));
        for (var role : rights.entrySet()) {
            Browser browser = served.as(first, "a." + role.getKey(), role.getKey());
            assertThat(browser.json("/me").path("may").size())
                    .isEqualTo(role.getValue().size());
            for (var asked : ASKED.entrySet()) {
                for (String one : asked.getValue()) {
                    int status = send(browser, one).statusCode();
                    if (role.getValue().contains(asked.getKey())) {
                        assertThat(status).as("%s asks %s", role.getKey(), one).isNotIn(401, 403, 500);
                    } else {
                        assertThat(status).as("%s asks %s", role.getKey(), one).isEqualTo(403);
                    }
                }
            }
        }
        first.done("small");
    }

    @Test
    void aChangeWithoutTheTokenIsRefused() throws Exception {
        Browser browser = served.as(first, "no.token", "analyst");
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/api/v1/cases/small/notes"
                                        .formatted(served.server().port())))
                                .header("Content-Type", "application/json")
                                .header("Cookie", browser.session())
                                .POST(BodyPublishers.ofString("{\"about\":\"\",\"text\":\"x\"}"))
                                .build(),
                        BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(browser.json("/cases/small/notes").size()).isZero();
    }

    @Test
    void theFirstLinkOpensOnce() throws Exception {
        assertThat(served.server().firstLink()).isEmpty();
        Browser other = served.browser();
        other.get("/me");
        assertThat(other.form("/login/link", "token=0123").statusCode()).isEqualTo(401);
        assertThat(other.post(
                                "/first",
                                "{\"name\":\"x\",\"display\":\"\",\"password\":\"%s\"}".formatted(Served.PASSWORD))
                        .statusCode())
                .isIn(401, 403);
    }

    @Test
    void aShutAccountIsOutAtOnce() throws Exception {
        Browser browser = served.as(first, "leaves", "analyst");
        assertThat(browser.get("/cases").statusCode()).isEqualTo(200);

        first.put("/accounts/leaves", "{\"display\":\"\",\"roles\":[\"analyst\"],\"enabled\":false}");

        assertThat(browser.get("/cases").statusCode()).isEqualTo(401);
        browser.form("/login", "username=leaves&password=" + Served.PASSWORD.replace(' ', '+'));
        assertThat(browser.get("/cases").statusCode()).isEqualTo(401);
    }

    @Test
    void somebodyAlwaysKeepsTheAccounts() throws Exception {
        var answer = first.put("/accounts/first.one", "{\"display\":\"\",\"roles\":[\"lead\"],\"enabled\":true}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("nobody would be left");
    }

    @Test
    void answersCarryWhatKeepsForeignScriptOut() throws Exception {
        var headers = first.get("/me").headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Cache-Control").orElse("")).contains("no-store");
    }

    @Test
    void othersMachinesNeedTls(@TempDir Path home) {
        assertThatThrownBy(() -> Server.start(new Server.Options(
                        folder.resolve("cases"), home, "0.0.0.0", 0, Optional.empty(), 1, 500L << 20)))
                .isInstanceOf(AshiatoException.class)
                .hasMessageContaining("without TLS");
    }

    private static HttpResponse<String> send(Browser browser, String asked) throws IOException, InterruptedException {
        String[] parts = asked.split(" ", 2);
        return parts[0].equals("GET")
                ? browser.get(parts[1])
                : browser.send(parts[0], parts[1], BodyPublishers.ofString("{}"), "application/json");
    }
}
