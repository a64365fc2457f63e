// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.server;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;

/** What axe-core holds against a page by WCAG 2.2, levels A and AA. */
final class Axe {
    private static final Path PROGRAM = Path.of("../web/node_modules/axe-core/axe.min.js");

    private Axe() {}

    /** Has axe in each page that is opened from now on; the security policy lets none in later. */
    static void await(Page page) {
        page.context().addInitScript(PROGRAM);
    }

    /** A line for each rule that is broken, with the first elements that break it. */
    static List<?> violations(Page page) {
        return (List<?>) page.evaluate("""
                        async () => {
                          const { violations } = await axe.run(document, {
                            preload: false,
                            resultTypes: ['violations'],
                            runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
                          });
                          return violations.map(({ id, nodes }) =>
                            `${id}: ${nodes.slice(0, 3).map(({ html, failureSummary }) => html + failureSummary).join(' | ')}`);
                        }""");
    }
}
