// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFPictureData;
import org.jsoup.nodes.Entities;
import org.junit.jupiter.api.Test;

/** What a report quotes is text in each form, whatever it holds; and its figures are drawn. */
class HostileTextTest {
    private static final List<String> TEXTS = List.of(
            "<script>window.pwned=1</script>",
            "</w:t></w:r><w:fldSimple/>",
            "]]>&amp;&#27;",
            "=HYPERLINK(\"http://203.0.113.200\")",
            "{ DDEAUTO cmd }");

    @Test
    void isTextInWord() throws Exception {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(word(page())));
                XWPFWordExtractor text = new XWPFWordExtractor(document)) {
            assertThat(text.getText()).contains(TEXTS);
            assertThat(document.getDocument().xmlText()).doesNotContain("<w:fldSimple", "<w:instrText", "<w:hyperlink");
        }
    }

    @Test
    void controlCharactersLeaveWordReadable() throws Exception {
        byte[] file = word("<p>a\u001b[31m\u0007\ufffe\u0001b</p><table><tr><td>c\u0000\u001fd</td></tr></table>");

        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
            assertThat(document.getParagraphs().getFirst().getText())
                    .startsWith("a")
                    .endsWith("b");
        }
    }

    @Test
    void isTextInPdf() throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf(page()))) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s", "");
            assertThat(text)
                    .contains(TEXTS.stream().map(t -> t.replace(" ", "")).toList());
            assertThat(document.getPage(0).getAnnotations()).isEmpty();
            assertThat(document.getDocumentCatalog().getOpenAction()).isNull();
        }
    }

    @Test
    void picturesOfDotsAreDrawn() throws Exception {
        BufferedImage red = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);

        for (int i = 0; i < 64; i++) {
            red.setRGB(i % 8, i / 8, 0xff0000);
        }
        ByteArrayOutputStream gif = new ByteArrayOutputStream();
        ImageIO.write(red, "gif", gif);
        String page =
                "<figure><svg viewBox=\"0 0 80 80\" width=\"80\" height=\"80\"><image width=\"80\" height=\"80\" href=\"data:image/gif;base64,"
                        + Base64.getEncoder().encodeToString(gif.toByteArray())
                        + "\"></image></svg></figure>";

        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(word(page)))) {
            XWPFPictureData picture = document.getAllPictures().getFirst();
            assertThat(reds(ImageIO.read(new ByteArrayInputStream(picture.getData()))))
                    .isPositive();
        }
        try (PDDocument document = Loader.loadPDF(pdf(page))) {
            assertThat(reds(new PDFRenderer(document).renderImage(0))).isPositive();
        }
    }

    private static long reds(BufferedImage image) {
        long count = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                count += (image.getRGB(x, y) & 0xffffff) == 0xff0000 ? 1 : 0;
            }
        }
        return count;
    }

    /** Each text in each element that a report has for what logs say. */
    private static String page() {
        List<String> parts = new ArrayList<>();
        for (String text : TEXTS) {
            for (String element : List.of("p", "h2", "li", "dd", "td")) {
                String inside = "<%s>%s</%s>".formatted(element, Entities.escape(text), element);
                parts.add(element.equals("td") ? "<table><tr>%s</tr></table>".formatted(inside) : inside);
            }
        }
        return String.join("\n", parts);
    }

    private static byte[] word(String html) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WordDocument.write(html, out);
        return out.toByteArray();
    }

    private static byte[] pdf(String html) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfDocument.write(html, Instant.EPOCH, ZoneId.of("Asia/Tokyo"), out);
        return out.toByteArray();
    }
}
