// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page offers to whom; and that the server refuses what it does not offer, asked from the very page. */
class RolesTest {
    /** What the page offers where: the part of the page, and the request that it sends. */
    private record Act(String right, String path, String name, String request, String body) {}

    private static final List<Act> ACTS = List.of(
            new Act("work", "evidence", "ファイルを選ぶ", "POST /cases/small/intake", "{}"),
            new Act(
                    "work",
                    "pivot?observable=c2.example.net",
                    "無害と判断する",
                    "POST /cases/small/decisions",
                    "{\"observable\":\"c2.example.net\",\"bad\":false,\"why\":\"x\"}"),
            new Act(
                    "work",
                    "pivot?observable=c2.example.net",
                    "メモを書く",
                    "POST /cases/small/notes",
                    "{\"about\":\"\",\"text\":\"x\"}"),
            new Act("work", "findings", "所見を書く", "POST /cases/small/own", "{}"),
            new Act("work", "report?edit=wording", "保存する", "PUT /cases/small/wording", "{}"),
            new Act("issue", "report", "発行する", "POST /cases/small/issued", "{\"language\":\"ja\",\"note\":\"\"}"));

    @TempDir
    Path folder;

    @Test
    void theServerRefusesWhatThePageDoesNotOffer() throws Exception {
        Chromium.assume(RolesTest.class);
        try (Served served = Served.small(folder);
                Chromium chromium = new Chromium(served.server())) {
            Served.Browser first = served.first();
            served.as(first, "an.auditor", "auditor");
            served.as(first, "an.analyst", "analyst");
            served.as(first, "a.lead", "lead");
            visit(chromium, "an.auditor", List.of());
            visit(chromium, "an.analyst", List.of("work"));
            visit(chromium, "a.lead", List.of("work", "issue"));
            assertThat(first.json("/cases/small/issued").size()).isZero();
            assertThat(chromium.complaints()).isEmpty();
        }
    }

    private static void visit(Chromium chromium, String name, List<String> rights) {
        try (Visitor visitor = chromium.visitor("ja-JP")) {
            visitor.signIn(name);
            visitor.page().navigate("/cases/small/scope");
            for (Act act : ACTS) {
                visitor.open("/cases/small/" + act.path());
                boolean may = rights.contains(act.right());
                assertThat(visitor.buttons(act.name())).hasCount(may ? 1 : 0);
                if (!may) {
                    assertThat(visitor.asks(act.request(), act.body()))
                            .as("%s asks %s", name, act)
                            .isEqualTo(403);
                }
            }
            // Not for want of a token: what everybody may do is taken in the same way.
            assertThat(visitor.asks("POST /cases/small/visit", "{}")).isEqualTo(204);
            assertThat(visitor.asks("GET /accounts", "")).isEqualTo(403);
            assertThat(visitor.asks("POST /accounts", "{}")).isEqualTo(403);
        }
    }
}
