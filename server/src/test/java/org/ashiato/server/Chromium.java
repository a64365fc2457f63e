// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.server;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A real browser before a server. What a page must never do, whoever has it open, is kept as a complaint. */
final class Chromium implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/bin/chromium");
    private static final double LONG = 120_000;

    private final String address;
    private final Playwright playwright;
    private final Browser browser;
    private final List<String> complaints = new ArrayList<>();

    Chromium(Server server) {
        address = server.address();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(PROGRAM)
                        .setArgs(List.of(
                                "--no-sandbox", "--no-zygote", "--disable-gpu", "--disable-background-networking")));
        // A machine that does other things besides shows a screen late; what never comes still fails.
        PlaywrightAssertions.setDefaultAssertionTimeout(LONG);
    }

    /** Skips a test where there is no browser, and says so. */
    static void assume(Class<?> test) {
        boolean there = Files.isExecutable(PROGRAM);
        if (!there) {
            System.out.printf(
                    "%s is skipped: there is no %s (Debian: apt install chromium)%n", test.getSimpleName(), PROGRAM);
        }
        assumeTrue(there);
    }

    /** Somebody who has not signed in. */
    Visitor visitor(String locale) {
        return visitor(new Browser.NewContextOptions().setLocale(locale));
    }

    /** Somebody who has not signed in, and whose screen is dark. */
    Visitor inDark(String locale) {
        return visitor(new Browser.NewContextOptions().setLocale(locale).setColorScheme(ColorScheme.DARK));
    }

    private Visitor visitor(Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options.setBaseURL(address)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setAcceptDownloads(true));
        context.setDefaultTimeout(LONG);
        context.onConsoleMessage(m -> {
            if (m.text().contains("Content Security Policy")) {
                complaints.add(m.text());
            }
        });
        context.onWebError(e -> complaints.add(e.error()));
        context.onDialog(d -> {
            complaints.add("a dialog: " + d.message());
            d.dismiss();
        });
        context.onRequest(r -> {
            if (!r.url().startsWith(address) && !r.url().matches("(data|blob):.*")) {
                complaints.add("asked elsewhere: " + r.url());
            }
        });
        Page page = context.newPage();
        context.onPage(p -> complaints.add("a window was opened: " + p.url()));
        return new Visitor(page);
    }

    List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
