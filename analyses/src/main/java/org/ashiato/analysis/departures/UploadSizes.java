// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.departures;

import java.util.List;
import java.util.Optional;
import org.ashiato.model.Coverage;
import org.ashiato.model.Coverage.SourceCoverage;
import org.ashiato.model.EventKind;
import org.ashiato.model.Finding;
import org.ashiato.model.Grade;
import org.ashiato.model.Inquiry;
import org.ashiato.model.Interval;
import org.ashiato.model.Lacking;
import org.ashiato.model.Text;

/** Whether logs say how much was uploaded, and what to say where they do not. */
final class UploadSizes {
    private static final String FIELD = "bytes_out";

    private static final Lacking LACKING = new Lacking(
            "proxy.bytes_out",
            new Text(
                    "プロキシサーバの送信量の項目(Squid では %>st、Blue Coat では cs-bytes)",
                    "the proxy's field for bytes sent by the terminal (Squid: %>st, Blue Coat: cs-bytes)"));

    private UploadSizes() {}

    static boolean anywhere(Coverage coverage) {
        return coverage.sources().stream().anyMatch(UploadSizes::logged);
    }

    private static boolean logged(SourceCoverage source) {
        return source.fields().values().stream().anyMatch(fields -> fields.contains(FIELD));
    }

    /** What cannot be decided where sources of web requests lack the sizes of uploads. */
    static Optional<Finding> lacking(Inquiry inquiry) {
        List<SourceCoverage> without = inquiry.coverage().sources().stream()
                .filter(s -> s.kinds().contains(EventKind.HTTP) && !logged(s))
                .toList();
        Interval span = new Coverage(without).span();
        if (span == null) {
            return Optional.empty();
        }
        String names =
                String.join(", ", without.stream().map(SourceCoverage::source).toList());
        Text statement = new Text(
                "記録元 " + names + " は、端末が外部へ送信した量を記録していない。このため、送信量が平常を上回った日があったか、どれだけの情報が送り出されたかは判断できない。"
                        + "記録されている受信量は、その代わりにはならない。",
                "The source " + names
                        + " does not log how much terminals sent. Whether uploads departed from the usual, and"
                        + " how much left, cannot be decided. The bytes received, which it logs, say nothing about that.");
        return Optional.of(new Finding(
                "lacking",
                "departures",
                Grade.UNDETERMINED,
                statement,
                List.of(),
                span,
                List.of(),
                List.of(),
                List.of(LACKING)));
    }
}
