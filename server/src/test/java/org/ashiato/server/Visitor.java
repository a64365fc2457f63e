// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Somebody before the page, who sees and clicks. Parts with an I in the name of their role are found by selectors:
 * Playwright spells roles by the JVM's language, which is Turkish in tests.
 */
record Visitor(Page page) implements AutoCloseable {
    static final Pattern CITATION = Pattern.compile("^[0-9a-f]{12}:\\d+$");

    /** Makes the first account by the link that the server printed. */
    void begin(String link) {
        page.navigate(link);
        page.locator("input[autocomplete=username]").fill("sato");
        page.locator("input[autocomplete=name]").fill("佐藤 花");
        Locator passwords = page.locator("input[autocomplete=new-password]");
        passwords.nth(0).fill(Served.PASSWORD);
        passwords.nth(1).fill(Served.PASSWORD);
        page.locator("button[type=submit]").click();
        assertThat(page).hasURL(Pattern.compile(".*/cases$"));
    }

    void signIn(String name) {
        page.navigate("/");
        page.locator("input[autocomplete=username]").fill(name);
        page.locator("input[autocomplete=current-password]").fill(Served.PASSWORD);
        page.locator("button[type=submit]").click();
        assertThat(page).hasURL(Pattern.compile(".*/cases$"));
    }

    /** Goes to another screen of the case that is open, as a link does, and waits until nothing is waited for on it. */
    void open(String path) {
        page.evaluate("""
                async (path) => {
                  history.pushState(null, '', path);
                  dispatchEvent(new PopStateEvent('popstate'));
                }""", path);
        // Which screen is marked changes with the screen itself.
        assertThat(page.locator("nav a[aria-current=page][href='%s']".formatted(path.replaceFirst("\\?.*", ""))))
                .isVisible();
        assertThat(main().locator("h1").first()).isVisible();
        assertThat(main().locator("[class*=Loader-root]")).hasCount(0);
    }

    /** The status with which the server answers a request that the page sends, with the token that the page holds. */
    int asks(String request, String body) {
        return (int) page.evaluate("""
                async ([method, path, body]) => {
                  const token = document.cookie.match(/XSRF-TOKEN=([^;]*)/)?.[1] ?? '';
                  const type = path.endsWith('/intake') ? {} : { 'Content-Type': 'application/json' };
                  const headers = { 'X-XSRF-TOKEN': decodeURIComponent(token), ...type };
                  const sent = method === 'GET' ? {} : { body: path.endsWith('/intake') ? new FormData() : body };
                  return (await fetch('/api/v1' + path, { method, headers, ...sent })).status;
                }""", List.of(request.split(" ", 2)[0], request.split(" ", 2)[1], body));
    }

    /** Drops a file on a part of the page, as from a folder of the desktop. */
    void drop(Locator place, String name, String content) {
        JSHandle carried = page.evaluateHandle("""
                ([name, content]) => {
                  const carried = new DataTransfer();
                  carried.items.add(new File([content], name));
                  return carried;
                }""", List.of(name, content));
        for (String step : List.of("dragenter", "dragover", "drop")) {
            place.dispatchEvent(step, Map.of("dataTransfer", carried));
        }
    }

    Locator button(String name) {
        return buttons(name).first();
    }

    /** The buttons of a name that can be pressed. */
    Locator buttons(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setDisabled(false));
    }

    Locator citation() {
        return main().locator("button")
                .filter(new Locator.FilterOptions().setHasText(CITATION))
                .first();
    }

    Locator main() {
        return page.locator("main");
    }

    Locator dialog() {
        return page.locator("[role=dialog]");
    }

    @Override
    public void close() {
        page.context().close();
    }
}
