// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.ashiato.server.Served.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The work of a case by HTTP: logs in, a decision, citations, a report out; and what a restart leaves of it. */
class WorkTest {
    @TempDir
    Path folder;

    private Served served;
    private Browser browser;

    @BeforeEach
    void serve() throws Exception {
        served = Served.small(folder);
        browser = served.first();
    }

    @AfterEach
    void end() {
        served.close();
    }

    @Test
    void aDecisionTakesWhatItRulesOutOfTheScopeAndBackAgain() throws Exception {
        assertThat(accused("destinations")).containsExactly("c2.example.net");

        browser.post(
                "/cases/small/decisions", "{\"observable\":\"c2.example.net\",\"bad\":false,\"why\":\"取引先の監視サービス\"}");
        JsonNode job = browser.done("small").path(0);

        assertThat(job.path("state").asString()).isEqualTo("done");
        assertThat(texts(job.path("result").path("left").path("destinations"))).containsExactly("c2.example.net");
        assertThat(accused("destinations")).isEmpty();
        JsonNode decision = browser.json("/cases/small/decisions").path(0);
        assertThat(decision.path("who").asString()).isEqualTo("first.one");
        assertThat(decision.path("why").asString()).isEqualTo("取引先の監視サービス");

        browser.delete("/cases/small/decisions?observable=c2.example.net&why=mistaken");
        browser.done("small");
        assertThat(accused("destinations")).containsExactly("c2.example.net");
    }

    @Test
    void logsThatAreSentBecomeFindingsWithTheirRawLines() throws Exception {
        browser.post("/cases", "{\"id\":\"新しい事案\"}");
        String id = "%E6%96%B0%E3%81%97%E3%81%84%E4%BA%8B%E6%A1%88";
        assertThat(browser.get("/cases/" + id + "/findings").statusCode()).isEqualTo(404);
        for (String part : List.of("", "/changes", "/decisions", "/ledger", "/notes", "/issued", "/events?kind=http")) {
            assertThat(browser.get("/cases/" + id + part).statusCode()).as(part).isEqualTo(200);
        }
        assertThat(browser.json("/cases/" + id + "/ledger").path(0).path("who").asString())
                .isEqualTo("first.one");

        browser.file("/cases/" + id + "/intake", "../../../evil.log", String.join("\n", Served.lines()) + "\n");
        JsonNode job = browser.done(id).path(0);

        assertThat(job.path("state").asString()).isEqualTo("done");
        assertThat(folder.resolve("home/uploads")).isEmptyDirectory();
        assertThat(Files.exists(folder.resolve("evil.log"))).isFalse();
        JsonNode findings = browser.json("/cases/" + id + "/findings");
        assertThat(findings.path("evidence").path(0).path("name").asString()).isEqualTo("evil.log");
        JsonNode place =
                browser.json("/cases/" + id + "/lines?ref=E-1:0&around=1").path(0);
        assertThat(place.path("lines").path(0).path("text").asString())
                .isEqualTo(Served.lines().getFirst());
        assertThat(place.path("lines").path(0).path("cited").asBoolean()).isTrue();
        assertThat(place.path("at").asString()).isEqualTo("2015-05-18T01:00:00.120Z");
    }

    @Test
    void aFolderThatIsSentKeepsItsPaths() throws Exception {
        browser.file("/cases/small/intake", "プロキシ/2015/day.log", Served.lines().getFirst() + "\n");
        assertThat(browser.done("small").path(0).path("state").asString()).isEqualTo("done");

        assertThat(browser.json("/cases/small/findings").path("evidence").values().stream()
                        .map(one -> one.path("name").asString()))
                .contains("プロキシ/2015/day.log");
    }

    @Test
    void workThatARestartCutShortIsDoneAfterIt() throws Exception {
        browser.post("/cases/small/decisions", "{\"observable\":\"c2.example.net\",\"bad\":false,\"why\":\"x\"}");
        served.restart();

        Browser again = served.browser();
        again.get("/me");
        again.form("/login", "username=first.one&password=" + Served.PASSWORD.replace(' ', '+'));
        JsonNode job = again.done("small").path(0);

        assertThat(job.path("state").asString()).isEqualTo("done");
        assertThat(again.json("/cases/small/decisions").size()).isEqualTo(1);
        browser = again;
        assertThat(accused("destinations")).isEmpty();
        assertThat(again.json("/cases/small/verify").path("whole").asBoolean()).isTrue();
    }

    @Test
    @Timeout(120)
    void aQuestionThatNobodyWaitsForAnyMoreMakesRoomForOthers() throws Exception {
        String endless = "SELECT count(*) FROM range(100000000000) a, range(100000000000) b";
        for (int i = 0; i < 3; i++) {
            try (Socket line = browser.callAndWait("/cases/small/query", sql(endless))) {
                assertThat(new String(line.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                        .isEqualTo("HTTP/1.1 200");
            }
        }

        assertThat(browser.post("/cases/small/query", sql("SELECT 6 * 7 AS answer"))
                        .body())
                .contains("{\"row\":[\"42\"]}");
    }

    private static String sql(String sql) {
        return "{\"sql\":\"%s\"}".formatted(sql);
    }

    @Test
    void aDamagedCaseHidesNoOther() throws Exception {
        for (String damaged : List.of("case.json", "findings.json", "ledger.jsonl")) {
            Path one = folder.resolve("cases").resolve("damaged-" + damaged.replace('.', '-'));
            try (var files = Files.walk(folder.resolve("cases/small"))) {
                for (Path file : files.sorted().toList()) {
                    Files.copy(file, one.resolve(folder.resolve("cases/small").relativize(file)));
                }
            }
            Files.writeString(one.resolve(damaged), "{\"schema\":");
        }
        JsonNode all = browser.json("/cases");

        assertThat(all.values().stream().map(one -> one.path("id").asString()))
                .containsExactly("damaged-case-json", "damaged-findings-json", "damaged-ledger-jsonl", "small");
        for (JsonNode one : all) {
            boolean sound = one.path("id").asString().equals("small");
            assertThat(one.path("problem").isNull()).as(one.toString()).isEqualTo(sound);
            assertThat(one.path("accused").isEmpty()).isEqualTo(!sound);
        }
    }

    @Test
    void aCorrectedZoneMovesTheTimesOfItsLogAndCanBeCorrectedBack() throws Exception {
        browser.file("/cases/small/intake", "east.log", """
                #Software: SGOS 6.5
                #Fields: localtime c-ip cs-method cs-uri sc-status
                [08/May/2015:09:00:00] 10.0.0.1 GET http://www.example.com/ 200
                [08/May/2015:10:00:00] 10.0.0.1 GET http://www.example.com/ 200
                """);
        browser.done("small");
        JsonNode zone = assumption("east.log");
        assertThat(zone.path("value").asString()).isEqualTo("Asia/Tokyo");
        String subject = zone.path("subject").asString();

        browser.post("/cases/small/corrections", correction(subject, "UTC"));
        JsonNode job = browser.done("small").path(0);

        assertThat(job.path("state").asString()).as(job.toString()).isEqualTo("done");
        JsonNode moved = job.path("result").path("moved").path(subject);
        assertThat(moved.path("before").path("first").asString()).startsWith("2015-05-08T00:00:00");
        assertThat(moved.path("now").path("last").asString()).startsWith("2015-05-08T10:00:00");
        assertThat(assumption("east.log").path("because").path("ja").asString()).contains("取扱説明書による");
        assertThat(browser.json("/cases/small/verify").path("whole").asBoolean())
                .isTrue();

        browser.post("/cases/small/corrections", correction(subject, "Asia/Tokyo"));
        assertThat(browser.done("small").path(0).path("result").path("moved").size())
                .isEqualTo(1);
        browser.post("/cases/small/corrections", correction(subject, "nowhere"));
        assertThat(browser.done("small").path(0).path("state").asString()).isEqualTo("failed");
    }

    private static String correction(String subject, String zone) {
        return "{\"subject\":\"%s\",\"topic\":\"zone\",\"value\":\"%s\",\"why\":\"取扱説明書による\"}".formatted(subject, zone);
    }

    /** The zone that was assumed of the source of a file. */
    private JsonNode assumption(String file) throws Exception {
        JsonNode findings = browser.json("/cases/small/findings");
        String source = "";
        for (JsonNode one : findings.path("evidence")) {
            source = one.path("name").asString().equals(file)
                    ? one.path("source").asString()
                    : source;
        }
        for (JsonNode one : findings.path("assumptions")) {
            if (one.path("subject").asString().equals(source)
                    && one.path("topic").asString().equals("zone")) {
                return one;
            }
        }
        throw new AssertionError("no zone was assumed of " + file);
    }

    @Test
    void anIssuedReportReadsBackAsItWasWorded() throws Exception {
        browser.put(
                "/cases/small/wording",
                "{\"title\":{\"ja\":\"調査報告書（第一報）\",\"en\":\"\"},\"foreword\":{\"ja\":\"本報告は速報である。<b>=1+1</b>\",\"en\":\"\"},\"left_out\":[]}");
        browser.post("/cases/small/issued", "{\"language\":\"ja\",\"note\":\"第一報\"}");
        JsonNode job = browser.done("small").path(0);
        assertThat(job.path("state").asString()).as(job.toString()).isEqualTo("done");

        JsonNode version = browser.json("/cases/small/issued").path(0);
        assertThat(version.path("number").asInt()).isEqualTo(1);
        assertThat(version.path("files").size()).isEqualTo(3);
        String pdf;
        try (PDDocument document = Loader.loadPDF(browser.bytes("/cases/small/issued/1/pdf"))) {
            pdf = new PDFTextStripper().getText(document);
        }
        String word;
        try (XWPFDocument document =
                        new XWPFDocument(new ByteArrayInputStream(browser.bytes("/cases/small/issued/1/docx")));
                XWPFWordExtractor text = new XWPFWordExtractor(document)) {
            word = text.getText();
        }
        for (String text : List.of(pdf, word)) {
            assertThat(text).contains("調査報告書（第一報）", "本報告は速報である。<b>=1+1</b>", "c2.example.net", "感染端末");
        }
        assertThat(browser.json("/cases/small/verify").path("whole").asBoolean())
                .isTrue();
    }

    @Test
    void whatPeopleAddIsToldWithTheirName() throws Exception {
        Browser analyst = served.as(browser, "tanaka", "analyst");
        analyst.post("/cases/small/notes", "{\"about\":\"F-1\",\"text\":\"<script>alert(1)</script>\"}");
        analyst.put("/cases/small/verdicts?finding=closure/host/10.1.0.99", "{\"accepted\":false,\"why\":\"調査用端末\"}");
        var refused = analyst.post(
                "/cases/small/own",
                "{\"statement\":{\"ja\":\"感染\",\"en\":\"\"},\"grade\":\"confirmed\",\"subjects\":[\"10.1.0.99\"],\"references\":[]}");
        var written = analyst.post(
                "/cases/small/own",
                "{\"statement\":{\"ja\":\"感染\",\"en\":\"\"},\"grade\":\"presumed\",\"subjects\":[\"10.1.0.99\"],\"references\":[\"E-1:0\"]}");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("cites at least one raw line");
        assertThat(written.statusCode()).isEqualTo(201);
        JsonNode note = browser.json("/cases/small/notes").path(0);
        assertThat(note.path("who").asString()).isEqualTo("tanaka");
        assertThat(note.path("text").asString()).isEqualTo("<script>alert(1)</script>");
        assertThat(browser.json("/cases/small/verdicts")
                        .path(0)
                        .path("accepted")
                        .asBoolean())
                .isFalse();
        assertThat(browser.json("/cases/small/own").path(0).path("citations").size())
                .isEqualTo(1);
    }

    @Test
    void eventsComeInPagesThatJoin() throws Exception {
        List<String> refs = new ArrayList<>();
        String next = "";
        int pages = 0;
        while (next != null) {
            JsonNode page = browser.json("/cases/small/events?kind=http&dst_host=c2.example.net&max=100" + next);
            page.path("refs").forEach(r -> refs.add(r.asString()));
            next = page.path("next").isNull()
                    ? null
                    : "&after=" + page.path("next").asString();
            pages++;
        }

        assertThat(pages).isEqualTo(3);
        assertThat(refs).hasSize(288).doesNotHaveDuplicates();
        assertThat(browser.get("/cases/small/events?kind=http&no_such=1").statusCode())
                .isEqualTo(400);
        assertThat(browser.get("/cases/small/events?kind=evidence").statusCode())
                .isEqualTo(400);
        assertThat(browser.json("/cases/small/events?kind=http&path~='%20OR%201=1--")
                        .path("rows")
                        .size())
                .isZero();
    }

    @Test
    void theMatrixSeenCloserCountsWhatTheHoursCount() throws Exception {
        JsonNode hours = browser.json("/cases/small/matrix?from=2015-05-18T01:00:00Z&to=2015-05-18T05:00:00Z");
        JsonNode minutes =
                browser.json("/cases/small/matrix?from=2015-05-18T01:00:00Z&to=2015-05-18T05:00:00Z&step_seconds=60");

        assertThat(sum(hours)).isEqualTo(sum(minutes)).isEqualTo(24);
        assertThat(minutes.path("cells").size()).isEqualTo(24);
    }

    @Test
    @Timeout(120)
    void openPagesHearOfChangesAtOnce() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/api/v1/cases/small/stream"
                        .formatted(served.server().port())))
                .header("Cookie", browser.session())
                .build();
        var stream = HttpClient.newHttpClient().send(request, BodyHandlers.ofLines());
        served.as(browser, "other", "analyst").post("/cases/small/notes", "{\"about\":\"\",\"text\":\"x\"}");

        assertThat(stream.body().filter(l -> l.startsWith("event:")).findFirst())
                .contains("event:noted");
    }

    private List<String> accused(String list) throws Exception {
        List<String> ids = new ArrayList<>();
        for (JsonNode one : browser.json("/cases/small/findings").path(list)) {
            if (List.of("confirmed", "presumed").contains(one.path("grade").asString())) {
                ids.add(one.path("id").asString());
            }
        }
        return ids;
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).collect(Collectors.toList());
    }

    private static long sum(JsonNode matrix) {
        return matrix.path("cells")
                .valueStream()
                .mapToLong(c -> c.path("succeeded").asLong() + c.path("failed").asLong())
                .sum();
    }
}
