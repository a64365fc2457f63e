// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A whole case in a real browser: first account, logs dropped, scope, a decision, a raw line, a report as PDF. Parts with
 * an I in the name of their role are found by selectors: Playwright spells roles by the JVM's language, which is Turkish
 * in tests.
 */
class WholeCaseTest {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    /** A user's name in a log line that would be markup, script or a formula elsewhere. */
    private static final String HOSTILE = "<img/src=x/onerror=document.title='taken'>";

    private static final String LOG = "access-office.log";
    private static final double LONG = 120_000;

    @TempDir
    Path folder;

    @Test
    void fromDroppedLogsToAnIssuedReport() throws Exception {
        boolean there = Files.isExecutable(CHROMIUM);
        if (!there) {
            System.out.println("WholeCaseTest is skipped: there is no " + CHROMIUM + " (Debian: apt install chromium)");
        }
        assumeTrue(there);
        List<String> lines = new ArrayList<>(Served.lines());
        lines.add(
                "1431997200.120     90 10.1.0.99 TCP_MISS/200 4210 GET http://c2.example.net/%s %s HIER_DIRECT/198.51.100.7 text/html"
                        .formatted(HOSTILE, HOSTILE));
        Path log = folder.resolve(LOG);
        Files.write(log, lines);
        try (Served served = new Served(folder.resolve("served"));
                Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                var browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(CHROMIUM)
                                .setArgs(List.of(
                                        "--no-sandbox",
                                        "--no-zygote",
                                        "--disable-gpu",
                                        "--disable-background-networking")));
                BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                        .setBaseURL(served.server().address())
                        .setLocale("ja-JP")
                        .setAcceptDownloads(true))) {
            // A machine that does other things besides shows a screen late; what never comes still fails.
            PlaywrightAssertions.setDefaultAssertionTimeout(LONG);
            context.setDefaultTimeout(LONG);
            Page page = context.newPage();
            List<String> complaints = new ArrayList<>();
            page.onConsoleMessage(m -> {
                if (m.text().contains("Content Security Policy")) {
                    complaints.add(m.text());
                }
            });
            page.onPageError(complaints::add);

            firstAccount(page, served.server().firstLink().orElseThrow());
            intake(page, log);
            decide(page);
            rawLine(page);
            report(page);

            assertThat(page.title()).doesNotContain("taken");
            assertThat(complaints).isEmpty();
        }
    }

    private static void firstAccount(Page page, String link) {
        page.navigate(link);
        page.locator("input[autocomplete=username]").fill("sato");
        page.locator("input[autocomplete=name]").fill("佐藤 花");
        Locator passwords = page.locator("input[autocomplete=new-password]");
        passwords.nth(0).fill(Served.PASSWORD);
        passwords.nth(1).fill(Served.PASSWORD);
        page.locator("button[type=submit]").click();
        assertThat(page).hasURL(Pattern.compile(".*/cases$"));
    }

    private static void intake(Page page, Path log) {
        page.navigate("/cases/small/evidence");
        page.locator("input[type=file]").first().setInputFiles(log);
        button(page, "受け入れる（").click();
        assertThat(page.getByText(LOG).first()).isVisible();
        page.navigate("/cases/small/scope");
        assertThat(main(page)).containsText("確度別の件数");
    }

    private static void decide(Page page) {
        page.navigate("/cases/small/pivot?observable=c2.example.net");
        button(page, "無害と判断する").click();
        Locator dialog = page.locator("[role=dialog]");
        dialog.getByRole(AriaRole.TEXTBOX).fill("取引先の監視サービスと確認した");
        dialog.locator("button[type=submit]").click();
        // Who was in the scope by this destination alone leaves it, before the analyst's eyes.
        assertThat(main(page)).containsText("10.1.0.99");
        assertThat(main(page)).containsText("外れた");
    }

    private static void rawLine(Page page) {
        page.navigate("/cases/small/search?term=onerror");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^[0-9a-f]{12}:\\d+$")))
                .first()
                .click();
        Locator drawer = page.locator("[role=dialog]");
        assertThat(drawer).containsText(HOSTILE);
        assertThat(drawer).containsText(Pattern.compile("[0-9a-f]{64}"));
        assertThat(page.locator("img[src='x/onerror=document.title=']")).hasCount(0);
    }

    private static void report(Page page) throws Exception {
        page.navigate("/cases/small/report");
        button(page, "発行する").click();
        page.locator("[role=dialog]").locator("button[type=submit]").click();
        Locator link = page.locator("a[download$='.pdf']");
        assertThat(link).isVisible();
        Download download = page.waitForDownload(link::click);
        try (PDDocument document = Loader.loadPDF(Files.readAllBytes(download.path()))) {
            assertThat(new PDFTextStripper().getText(document)).contains("調査報告書", "対象とした証拠は2件", "判断できない");
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    private static Locator main(Page page) {
        return page.locator("main");
    }
}
