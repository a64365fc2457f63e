// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.ashiato.cases.findings.HiddenCharacters;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Holds that a file which leaves the case does nothing where it is opened, and says what the logs say. */
final class Exported {
    private Exported() {}

    static void html(byte[] file) {
        Document page = Jsoup.parse(new String(file, StandardCharsets.UTF_8));
        page.getAllElements()
                .forEach(element -> element.attributes()
                        .forEach(a -> assertThat(a.getKey()).as("%s", element).doesNotStartWith("on")));
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .startsWith("default-src 'none'");
        // The one script is the report's own; the policy lets no other run.
        assertThat(page.select("script")).hasSize(1);
        assertThat(page.select("iframe, object, embed, base, form, link, img, a[href]:not([href^=#])"))
                .isEmpty();
        says(page.wholeText());
    }

    static void pdf(byte[] file) throws Exception {
        try (PDDocument document = Loader.loadPDF(file)) {
            assertThat(document.getDocumentCatalog().getOpenAction()).isNull();
            assertThat(document.getDocumentCatalog().getAcroForm()).isNull();
            assertThat(document.getDocumentCatalog().getCOSObject().toString()).doesNotContain("JavaScript");
            for (PDPage page : document.getPages()) {
                for (PDAnnotation annotation : page.getAnnotations()) {
                    assertThat(annotation).isInstanceOf(PDAnnotationLink.class);
                    var action = ((PDAnnotationLink) annotation).getAction();
                    assertThat(action == null || action instanceof PDActionGoTo).isTrue();
                }
            }
            says(new PDFTextStripper().getText(document));
        }
    }

    static void docx(byte[] file) throws Exception {
        DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
        parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        parsers.setNamespaceAware(true);
        String body = "";
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getName()).doesNotContain("vba", "embeddings", "activeX");
                byte[] part = zip.readAllBytes();
                if (entry.getName().matches(".*\\.(xml|rels)")) {
                    String text = parsers.newDocumentBuilder()
                            .parse(new ByteArrayInputStream(part))
                            .getDocumentElement()
                            .getTextContent();
                    assertThat(new String(part, StandardCharsets.UTF_8))
                            .as(entry.getName())
                            .doesNotContain("instrText", "fldSimple", "altChunk", "\"External\"");
                    body = entry.getName().equals("word/document.xml") ? text : body;
                }
            }
        }
        says(body);
    }

    /** JSON for other programs: what cannot be seen stands as an escape there too. */
    static void json(byte[] file) {
        String text = new String(file, StandardCharsets.UTF_8);
        Served.JSON.readTree(text);
        assertThat(text.codePoints().filter(c -> c != '\n' && HiddenCharacters.isHidden(c)))
                .isEmpty();
    }

    private static void says(String text) {
        assertThat(text.codePoints().filter(c -> c != '\n' && c != '\r' && HiddenCharacters.isHidden(c)))
                .isEmpty();
        // A line may be broken anywhere in a word of a log.
        assertThat(text.replaceAll("\\s", ""))
                .contains(
                        HostileLogs.IMAGE.replace(" ", ""), HostileLogs.SCRIPT, HostileLogs.FORMULA, "\\u202Egpj.exe");
    }
}
