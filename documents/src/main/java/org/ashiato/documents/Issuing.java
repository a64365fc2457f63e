// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ashiato.cases.CaseFolder;
import org.ashiato.cases.Issued;
import org.ashiato.cases.findings.CaseResult;
import org.ashiato.cases.report.Handwork;
import org.ashiato.cases.report.Report;
import org.ashiato.evidence.Evidence.Kept;
import org.ashiato.evidence.ledger.Ledger;
import org.ashiato.evidence.ledger.SigningKey;
import org.ashiato.model.Language;

/** Issues numbered versions of a case's report, each in HTML, PDF and DOCX, sealed in the ledger. */
public final class Issuing {
    private Issuing() {}

    /** The report with what people added, as HTML; nothing is written. */
    public static String draft(CaseFolder folder, CaseResult result, Language language) throws IOException {
        try (var lines = folder.lines()) {
            StringWriter page = new StringWriter();
            new Report(result, lines, Handwork.of(folder.path())).write(language, page);
            return page.toString();
        }
    }

    /**
     * Issues the next version.
     *
     * @param result what the case was found to be, as its findings tell it
     * @param note what the version is for; may be empty
     */
    public static Issued issue(
            CaseFolder folder, CaseResult result, Language language, String note, String who, Clock clock)
            throws IOException {
        String page = draft(folder, result, language);
        int number = Issued.of(folder.path()).size() + 1;
        Instant at = clock.instant();
        Map<String, byte[]> files = new TreeMap<>();
        files.put("report.html", page.getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfDocument.write(page, at, result.organisation().zone(), pdf);
        files.put("report.pdf", pdf.toByteArray());
        ByteArrayOutputStream word = new ByteArrayOutputStream();
        WordDocument.write(page, word);
        files.put("report.docx", word.toByteArray());
        List<Kept> kept = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            kept.add(folder.keep("issued/%d/%s".formatted(number, file.getKey()), file.getValue()));
        }
        try (Ledger ledger = Ledger.open(folder.path(), clock, who, SigningKey.ofUser())) {
            return Issued.record(ledger, number, language, note, kept);
        }
    }
}
