// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer.SvgScriptMode;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.GregorianCalendar;
import java.util.Objects;
import java.util.Set;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;

/** A report as PDF: pages of A4 with the font embedded and text that can be searched; no script, no form, no link outside. */
final class PdfDocument {
    private PdfDocument() {}

    /**
     * Writes a report.
     *
     * @param html as the report is
     * @param at the time that the document says it was made
     */
    static void write(String html, Instant at, ZoneId zone, OutputStream out) throws IOException {
        XRLog.setLoggingEnabled(false);
        Document page = Jsoup.parse(html);
        page.select("script, nav, details.screen, meta").remove();
        Rasters.adapt(page);
        page.head().appendElement("style").appendChild(new DataNode(css()));
        try (PDDocument document = new PDDocument()) {
            GregorianCalendar made = GregorianCalendar.from(at.atZone(zone));
            document.getDocumentInformation().setCreationDate(made);
            document.getDocumentInformation().setModificationDate(made);
            document.setDocumentId(at.toEpochMilli());
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.useSVGDrawer(new BatikSVGDrawer(SvgScriptMode.SECURE, Set.of("data")));
            builder.usePDDocument(document);
            builder.useFont(supplier(document, Fonts.REGULAR), Fonts.FAMILY, 400, FontStyle.NORMAL, true);
            builder.useFont(supplier(document, Fonts.BOLD), Fonts.FAMILY, 700, FontStyle.NORMAL, true);
            // Nothing is fetched: whatever a report names lies in it.
            builder.useUriResolver((base, uri) -> uri.startsWith("data:") || uri.startsWith("#") ? uri : null);
            builder.withW3cDocument(new W3CDom().fromJsoup(page), "about:blank");
            builder.toStream(out);
            builder.run();
        }
    }

    // Ligatures draw one shape for two letters, and the text that is searched for would miss them.
    private static PDFontSupplier supplier(PDDocument document, Fonts font) throws IOException {
        TrueTypeFont file = new TTFParser().parse(new RandomAccessReadBuffer(font.bytes()));
        file.setEnableGsub(false);
        PDFont loaded = PDType0Font.load(document, file, true);
        return new PDFontSupplier(loaded);
    }

    private static String css() {
        try (InputStream in = Objects.requireNonNull(PdfDocument.class.getResourceAsStream("pdf.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
