// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each screen of a case whose logs an intruder wrote: what they say is text, everybody can read it, and nobody does more than they may. */
class EveryScreenTest {
    private static final String CASE = "/cases/small/";
    private static final String REVERSED = "⟨U+202E⟩gpj.exe";

    @TempDir
    static Path folder;

    private static Served served;
    private static Served.Browser first;
    private static Chromium chromium;

    @BeforeAll
    static void serve() throws Exception {
        Chromium.assume(EveryScreenTest.class);
        served = Served.hostile(folder);
        first = served.first();
        chromium = new Chromium(served.server());
    }

    @AfterAll
    static void end() {
        if (chromium != null) {
            chromium.close();
            served.close();
        }
    }

    @AfterEach
    void nothingToComplainOf() {
        assertThat(chromium.complaints()).isEmpty();
    }

    /** A screen of the case, and a text out of the logs that it must show. */
    private record Screen(String path, String shows) {}

    private static List<Screen> screens() throws Exception {
        return List.of(
                new Screen("scope", HostileLogs.IMAGE),
                new Screen("evidence", "<img src=x onerror=window.pwned=1>.log"),
                new Screen("hosts", HostileLogs.IMAGE),
                new Screen("accounts", HostileLogs.FORMULA),
                new Screen("pivot", REVERSED),
                new Screen("pivot?as=graph&side=people", ""),
                new Screen("pivot?observable=" + encoded(HostileLogs.IMAGE), HostileLogs.IMAGE),
                new Screen("timeline?text=onerror", HostileLogs.IMAGE),
                new Screen("search?term=pwned", HostileLogs.SCRIPT),
                new Screen("search?in=events&kind=http", HostileLogs.SCRIPT),
                new Screen("search?in=sql", "SQL"),
                new Screen("findings?text=gpj.exe", REVERSED),
                new Screen("findings?finding=" + told(HostileLogs.IMAGE), HostileLogs.IMAGE),
                new Screen("report?edit=chosen", HostileLogs.IMAGE),
                new Screen("report?edit=wording", ""),
                new Screen("ledger", ""));
    }

    @Test
    void textOutOfLogsStaysTextThatAllCanRead() throws Exception {
        for (boolean dark : List.of(false, true)) {
            try (Visitor visitor = dark ? chromium.inDark("en-US") : chromium.visitor("ja-JP")) {
                Axe.await(visitor.page());
                visitor.page().navigate("/");
                assertThat(visitor.main().locator("h1")).isVisible();
                assertThat(Axe.violations(visitor.page())).as("entrance").isEmpty();
                visitor.signIn("first.one");
                for (String place : List.of("/cases", "/accounts")) {
                    visitor.page().navigate(place);
                    assertThat(visitor.main()).containsText(place.equals("/cases") ? "small" : "first.one");
                    assertThat(Axe.violations(visitor.page())).as(place).isEmpty();
                }
                visitor.page().navigate(CASE + "scope");
                assertThat(visitor.page().locator("html"))
                        .hasAttribute("data-mantine-color-scheme", dark ? "dark" : "light");
                for (Screen screen : screens()) {
                    visitor.open(CASE + screen.path());
                    assertThat(visitor.main()).containsText(screen.shows());
                    OnlyText.on(visitor.page());
                    assertThat(Axe.violations(visitor.page())).as(screen.path()).isEmpty();
                }
            }
        }
    }

    @Test
    void dialogsAndRawLinesTakeItTooHoweverLong() {
        try (Visitor visitor = chromium.visitor("ja-JP")) {
            Axe.await(visitor.page());
            visitor.signIn("first.one");
            visitor.page().navigate(CASE + "pivot?observable=" + encoded(HostileLogs.REVERSING));
            for (String act : List.of("無害と判断する", "メモを書く")) {
                visitor.button(act).click();
                assertThat(visitor.dialog()).containsText(REVERSED);
                OnlyText.on(visitor.page());
                assertThat(Axe.violations(visitor.page())).as(act).isEmpty();
                visitor.page().keyboard().press("Escape");
                assertThat(visitor.dialog()).hasCount(0);
            }

            visitor.page().navigate(CASE + "search?term=longest");
            visitor.citation().click();
            Locator cited = visitor.dialog().locator("tr").filter(new Locator.FilterOptions().setHasText("▶"));
            assertThat(cited).containsText(HostileLogs.SCRIPT);
            OnlyText.on(visitor.page());
            assertThat(Axe.violations(visitor.page())).as("raw lines").isEmpty();
            cited.locator("button").click();
            assertThat(cited).containsText("a" + HostileLogs.IMAGE);
            OnlyText.on(visitor.page());
            visitor.page().keyboard().press("Escape");
            assertThat(visitor.dialog()).hasCount(0);
        }
    }

    @Test
    void whatLeavesTheCaseIsInert() throws Exception {
        first.post("/cases/small/issued", "{\"language\":\"ja\",\"note\":\"第一報\"}");
        assertThat(first.done("small").path(0).path("state").asString()).isEqualTo("done");

        Exported.html(first.bytes("/cases/small/issued/1/html"));
        Exported.pdf(first.bytes("/cases/small/issued/1/pdf"));
        Exported.docx(first.bytes("/cases/small/issued/1/docx"));
        Exported.json(first.bytes("/cases/small/findings"));
        Exported.json(first.bytes("/cases/small/figures"));
    }

    /** The finding that tells of a terminal. */
    private static String told(String host) throws Exception {
        for (var finding : first.json("/cases/small/findings").path("findings")) {
            if (finding.path("key").asString().equals("host/" + host)) {
                return finding.path("id").asString();
            }
        }
        throw new AssertionError("no finding tells of " + host);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
