// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.documents;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.math.BigInteger;
import java.util.Base64;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.ImageTranscoder;
import org.apache.batik.transcoder.image.PNGTranscoder;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;

/** A report as DOCX: headings, paragraphs, tables and figures as pictures, to be worked on further; no field, no link, no macro. */
final class WordDocument {
    private static final int WIDTH_MM = 165;
    private static final float PIXELS = 1600;
    private static final int[] HEADINGS = {20, 15, 12, 11};

    private final XWPFDocument document;

    private WordDocument(XWPFDocument document) {
        this.document = document;
    }

    /** Writes a report. */
    static void write(String html, OutputStream out) throws IOException {
        Document page = Jsoup.parse(html);
        page.select("script, nav, details.screen").remove();
        Rasters.adapt(page);
        try (XWPFDocument document = new XWPFDocument()) {
            new WordDocument(document).children(page.body());
            document.write(out);
        }
    }

    private void children(Element parent) throws IOException {
        for (Element child : parent.children()) {
            element(child);
        }
    }

    private void element(Element element) throws IOException {
        switch (element.normalName()) {
            case "h1" -> heading(element, 0);
            case "h2" -> heading(element, 1);
            case "h3" -> heading(element, 2);
            case "h4", "caption", "summary" -> heading(element, 3);
            case "p", "figcaption", "dt" ->
                paragraph(element.text(), 0, element.normalName().equals("dt"));
            case "dd" -> paragraph(element.text(), 360, false);
            case "li" -> item(element);
            case "table" -> table(element);
            case "svg" -> picture(element);
            case "img" -> image(element);
            default -> children(element);
        }
    }

    private void heading(Element element, int level) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setSpacingBefore(level == 0 ? 0 : 240 - level * 40);
        paragraph.setKeepNext(true);
        paragraph.getCTP().addNewPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level));
        run(paragraph, element.text(), HEADINGS[level], true);
    }

    private void item(Element element) throws IOException {
        if (element.select("table, ul, ol, p, svg").isEmpty()) {
            paragraph("・" + element.text(), 180, false);
        } else {
            if (!element.ownText().isBlank()) {
                paragraph("・" + element.ownText(), 180, false);
            }
            children(element);
        }
    }

    private void paragraph(String text, int indent, boolean bold) {
        if (!text.isBlank()) {
            XWPFParagraph paragraph = document.createParagraph();
            paragraph.setIndentationLeft(indent);
            paragraph.setSpacingAfter(60);
            run(paragraph, text, 10, bold);
        }
    }

    private void run(XWPFParagraph paragraph, String text, int points, boolean bold) {
        XWPFRun run = paragraph.createRun();
        run.setText(text);
        run.setFontSize(points);
        run.setBold(bold);
        run.setFontFamily(Fonts.FAMILY);
        CTFonts fonts = run.getCTR().getRPr().getRFontsArray(0);
        fonts.setEastAsia(Fonts.FAMILY);
    }

    private void table(Element element) {
        Element caption = element.selectFirst("caption");
        if (caption != null) {
            heading(caption, 3);
        }
        Elements rows = element.select("tr");
        if (rows.isEmpty()) {
            return;
        }
        int columns =
                rows.stream().mapToInt(r -> r.select("> th, > td").size()).max().orElse(1);
        XWPFTable table = document.createTable(rows.size(), Math.max(1, columns));
        table.setWidth("100%");
        for (int i = 0; i < rows.size(); i++) {
            XWPFTableRow row = table.getRow(i);
            Elements cells = rows.get(i).select("> th, > td");
            boolean head = rows.get(i).closest("thead") != null;
            row.setRepeatHeader(head);
            for (int j = 0; j < cells.size(); j++) {
                XWPFTableCell cell = row.getCell(j);
                run(cell.getParagraphs().getFirst(), cells.get(j).text(), 8, head);
            }
        }
    }

    // Word draws no SVG that all versions show; a picture is drawn at the width of the page.
    private void picture(Element svg) throws IOException {
        if (svg.closest("figure") == null) {
            return;
        }
        Element alone = svg.clone().attr("xmlns", "http://www.w3.org/2000/svg");
        double[] box = box(alone.attr("viewBox"));
        PNGTranscoder transcoder = new PNGTranscoder();
        transcoder.addTranscodingHint(ImageTranscoder.KEY_WIDTH, PIXELS);
        transcoder.addTranscodingHint(PNGTranscoder.KEY_BACKGROUND_COLOR, Color.WHITE);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            transcoder.transcode(new TranscoderInput(new StringReader(alone.outerHtml())), new TranscoderOutput(png));
        } catch (TranscoderException e) {
            throw new IOException("a figure cannot be drawn", e);
        }
        add(png.toByteArray(), PictureType.PNG, box[1] / box[0]);
    }

    private void image(Element image) throws IOException {
        String source = image.attr("src");
        int comma = source.indexOf(',');
        if (source.startsWith("data:image/gif;base64,")) {
            byte[] bytes = Base64.getDecoder().decode(source.substring(comma + 1));
            add(bytes, PictureType.GIF, 0.5);
        }
    }

    private void add(byte[] bytes, PictureType type, double ratio) throws IOException {
        XWPFRun run = document.createParagraph().createRun();
        int width = WIDTH_MM * Units.EMU_PER_CENTIMETER / 10;
        try {
            run.addPicture(new ByteArrayInputStream(bytes), type, "figure", width, (int) (width * ratio));
        } catch (InvalidFormatException e) {
            throw new IOException("a figure cannot be put in", e);
        }
    }

    private static double[] box(String viewBox) {
        String[] parts = viewBox.strip().split("[\\s,]+", -1);
        return parts.length == 4
                ? new double[] {Double.parseDouble(parts[2]), Double.parseDouble(parts[3])}
                : new double[] {2, 1};
    }
}
