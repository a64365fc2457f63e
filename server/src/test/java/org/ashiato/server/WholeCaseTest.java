// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole case in a real browser: first account, logs dropped, scope, a decision and back, raw lines, a report as PDF. */
class WholeCaseTest {
    private static final String LOG = "access-office.log";
    private static final String C2 = "c2.example.net";

    @TempDir
    Path folder;

    @Test
    void fromDroppedLogsToAnIssuedReport() throws Exception {
        Chromium.assume(WholeCaseTest.class);
        try (Served served = Served.small(folder);
                Chromium chromium = new Chromium(served.server());
                Visitor visitor = chromium.visitor("ja-JP")) {
            visitor.begin(served.server().firstLink().orElseThrow());
            intake(visitor);
            decideAndUndo(visitor);
            citation(visitor);
            report(visitor);

            assertThat(chromium.complaints()).isEmpty();
        }
    }

    private static void intake(Visitor visitor) {
        visitor.page().navigate("/cases/small/evidence");
        Locator place = visitor.page().getByText("ここに落とすか");
        visitor.drop(
                place,
                LOG,
                "1431997200.120     90 10.1.0.98 TCP_MISS/200 310 POST http://%s/in.php - HIER_DIRECT/203.0.113.9 text/html\n"
                        .formatted(C2));
        visitor.button("受け入れる（1件").click();
        // What was dropped stands among the evidence once it is read, without a reload.
        assertThat(visitor.main().getByText("受け入れました。")).isVisible();
        assertThat(row(visitor, LOG)).isVisible();
        visitor.page().navigate("/cases/small/scope");
        assertThat(visitor.main()).containsText("確度別の件数");
    }

    private static void decideAndUndo(Visitor visitor) {
        visitor.page().navigate("/cases/small/pivot");
        row(visitor, C2).locator("button").click();
        assertThat(row(visitor, C2)).not().containsText("無害と判断");
        decide(visitor, "無害と判断する", "取引先の監視サービスと確認した");
        // What was in the scope by this destination leaves it before the analyst's eyes.
        assertThat(moved(visitor, "外れたもの")).containsText(C2);
        assertThat(moved(visitor, "外れたもの")).containsText("10.1.0.99");
        assertThat(visitor.main()).containsText("取引先の監視サービスと確認した");

        decide(visitor, "判断を取り消す", "監視サービスではなかった");
        assertThat(moved(visitor, "加わったもの")).containsText(C2);
        assertThat(moved(visitor, "加わったもの")).containsText("10.1.0.99");
        assertThat(row(visitor, C2)).containsText("確認");
    }

    private static void decide(Visitor visitor, String act, String why) {
        visitor.button(act).click();
        visitor.dialog().getByRole(AriaRole.TEXTBOX).fill(why);
        visitor.dialog().locator("button[type=submit]").click();
        assertThat(visitor.dialog()).hasCount(0);
    }

    private static void citation(Visitor visitor) {
        visitor.page().navigate("/cases/small/findings");
        row(visitor, "端末 10.1.0.99 は").locator("button[aria-pressed]").last().click();
        Locator citation = visitor.citation();
        String reference = citation.textContent();
        citation.click();
        Locator cited = visitor.dialog().locator("tr").filter(new Locator.FilterOptions().setHasText("▶"));
        assertThat(cited).containsText("POST http://%s/in.php".formatted(C2));
        assertThat(cited).containsText("10.1.0.99");
        assertThat(visitor.dialog()).containsText(Pattern.compile(reference.substring(0, 12) + "[0-9a-f]{52}"));
        String at = visitor.dialog().locator("dd time").first().getAttribute("datetime");
        visitor.dialog()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("メモを書く"))
                .click();
        Locator note = visitor.page().locator("[role=dialog]").last();
        note.locator("textarea").fill("最初の通信");
        note.locator("button[type=submit]").click();
        assertThat(visitor.dialog()).hasCount(1);
        visitor.page().keyboard().press("Escape");
        assertThat(visitor.dialog()).hasCount(0);

        // An event that was chosen stands in the course of events at its own time.
        visitor.page().navigate("/cases/small/timeline");
        Locator chosen = row(visitor, "最初の通信");
        assertThat(chosen.locator("button").filter(new Locator.FilterOptions().setHasText(reference)))
                .isVisible();
        assertThat(chosen.locator("time").first())
                .hasAttribute("datetime", Pattern.compile(at.substring(0, 19) + ".*"));
    }

    private static void report(Visitor visitor) throws Exception {
        visitor.page().navigate("/cases/small/report");
        visitor.button("発行する").click();
        visitor.dialog().locator("button[type=submit]").click();
        Locator link = visitor.page().locator("a[download$='.pdf']");
        assertThat(link).isVisible();
        Download download = visitor.page().waitForDownload(link::click);
        try (PDDocument document = Loader.loadPDF(Files.readAllBytes(download.path()))) {
            assertThat(new PDFTextStripper().getText(document)).contains("調査報告書", "対象とした証拠は2件", "判断できない");
        }
    }

    private static Locator row(Visitor visitor, String text) {
        return visitor.main()
                .locator("[role=row]")
                .filter(new Locator.FilterOptions().setHasText(text))
                .first();
    }

    /** One of the two lists of what a decision did. */
    private static Locator moved(Visitor visitor, String heading) {
        return visitor.main()
                .locator("h3")
                .filter(new Locator.FilterOptions().setHasText(heading))
                .locator("..");
    }
}
