// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The page in Debian's Chromium: how soon it paints, and how many frames a second it pans two million dots with. */
final class PageFigures {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final int ROUNDS = 5;
    private static final int DOTS = 2_000_000;
    private static final int PAN_STEPS = 120;

    /** A case of web logs has no sign-ins: the page is told of some as if the server had. */
    private static final String MADE_UP = """
            const real = window.fetch;
            window.fetch = async (address, init) => {
              const answer = await real(address, init);
              const path = String(address);
              if (!/\\/(figures|findings)$/.test(path)) return answer;
              const told = await answer.json();
              if (path.endsWith('findings')) told.accounts = [];
              else {
                let seed = 1;
                const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
                const points = Array.from({ length: DOTS }, () =>
                  [1.49e15 + random() * 3e13, Math.floor(random() * 200), 0, 'sign_in', 1, 0]);
                const accounts = Array.from({ length: 200 }, (_, i) => 'account-' + i);
                told.uses = { accounts, addresses: ['203.0.113.9'], points };
              }
              return { ok: true, status: 200, headers: answer.headers, json: async () => told };
            };
            """.replace("DOTS", Integer.toString(DOTS));

    private PageFigures() {}

    static void measure(Workspace workspace, String caseId, Results results) throws IOException {
        if (!Files.exists(CHROMIUM)) {
            results.say("the page was not measured: there is no " + CHROMIUM);
            return;
        }
        try (Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(CHROMIUM)
                                .setArgs(List.of("--no-sandbox", "--no-zygote", "--disable-gpu")))) {
            double[] paints = new double[ROUNDS];
            double[] contents = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                try (BrowserContext context = context(browser, workspace);
                        Page page = context.newPage()) {
                    long start = System.nanoTime();
                    page.navigate("/cases/" + caseId + "/scope");
                    page.locator("main h1").waitFor();
                    contents[round] = (System.nanoTime() - start) / 1e9;
                    paints[round] = ((Number) page.evaluate(
                                            "performance.getEntriesByName('first-contentful-paint')[0].startTime"))
                                    .doubleValue()
                            / 1000;
                }
            }
            results.say("scope in a browser with nothing kept: first paint %.3f s, its title %.3f s (medians of %d)"
                    .formatted(Took.median(paints), Took.median(contents), ROUNDS));
            try (BrowserContext context = context(browser, workspace);
                    Page page = context.newPage()) {
                results.say("%,d dots (made up): %.0f frames a second while they are dragged"
                        .formatted(DOTS, pan(page, caseId)));
            }
        }
    }

    private static BrowserContext context(Browser browser, Workspace workspace) {
        BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setBaseURL(workspace.address()).setLocale("ja-JP"));
        context.setDefaultTimeout(120_000);
        context.addCookies(List.of(new Cookie("ashiato", workspace.first().session()).setUrl(workspace.address())));
        return context;
    }

    private static double pan(Page page, String caseId) {
        page.addInitScript(MADE_UP);
        page.navigate("/cases/" + caseId + "/accounts");
        Locator plot = page.locator("main canvas").first();
        plot.waitFor();
        page.waitForTimeout(5_000);
        BoundingBox box = plot.boundingBox();
        double y = box.y + box.height / 2;
        for (int i = 0; i < 3; i++) {
            page.locator("main").press("+");
        }
        page.mouse().move(box.x + box.width * 0.8, y);
        page.mouse().down();
        page.evaluate(
                "() => { window.frames_ = 0; window.from_ = performance.now();"
                        + " const next = () => { window.frames_++; requestAnimationFrame(next); }; requestAnimationFrame(next); }");
        for (int i = 0; i < PAN_STEPS; i++) {
            page.mouse().move(box.x + box.width * (0.8 - 0.6 * i / PAN_STEPS), y);
        }
        double frames =
                ((Number) page.evaluate("window.frames_ * 1000 / (performance.now() - window.from_)")).doubleValue();
        page.mouse().up();
        return frames;
    }
}
