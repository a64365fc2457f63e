// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.closure;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.ashiato.analysis.Spoken;
import org.ashiato.analysis.closure.Scope.ScopeHost;
import org.ashiato.analysis.leads.LeadTable.Lead;
import org.ashiato.model.Coverage;
import org.ashiato.model.Finding;
import org.ashiato.model.Grade;
import org.ashiato.model.Lacking;
import org.ashiato.model.Text;

/** Puts leads into words. A lead alone never accuses: rhythm has innocent causes that a log cannot tell apart. */
record LeadTelling(Coverage coverage, ZoneId zone) {
    // A terminal that only a lead names stays below any that is possible.
    private static final double SHARE = 0.4;

    private static final Lacking TERMINAL = new Lacking(
            "terminal", new Text("端末の調査(接続を行ったプログラムの特定)", "the terminal itself: which program made the contacts"));

    /** The terminal as it stands beside the scope. */
    ScopeHost host(Lead lead) {
        return new ScopeHost(
                lead.host(),
                Grade.UNDETERMINED,
                lead.interval(),
                lead.failures() < lead.contacts(),
                List.of(lead.destination()),
                SHARE * lead.score(),
                lead.contacts(),
                lead.weights(),
                List.of(new Scope.Step(
                        "lead:" + lead.rank(),
                        lead.host(),
                        lead.interval().from(),
                        lead.contacts(),
                        lead.citations())));
    }

    Finding finding(Lead lead) {
        boolean gaps = !coverage.gapsIn(lead.interval()).isEmpty();
        return new Finding(
                "host/" + lead.host(),
                "closure",
                Grade.UNDETERMINED,
                statement(lead, gaps),
                Stream.of(lead.host(), lead.destination()).sorted().toList(),
                lead.interval(),
                lead.citations(),
                List.of(),
                List.of(TERMINAL));
    }

    private Text statement(Lead lead, boolean gaps) {
        Text when = Spoken.interval(lead.interval(), zone);
        Text how = lead.intervalSeconds() > 0
                ? new Text(
                        "およそ %s 間隔(ゆらぎ ±%s)で"
                                .formatted(Spoken.length(lead.intervalSeconds()).ja(), Spoken.percent(lead.jitter())),
                        " about every %s (jitter ±%s)"
                                .formatted(Spoken.length(lead.intervalSeconds()).en(), Spoken.percent(lead.jitter())))
                : new Text("", "");
        return new Text(
                "端末 %s は、%s、接続先 %s に%s %d 回接続した(うち失敗 %d 回)。人の操作ではなくプログラムによる接続とみられるが、不正なものか否かは、このログだけでは判断できない。%s"
                        .formatted(
                                lead.host(),
                                when.ja(),
                                lead.destination(),
                                how.ja(),
                                lead.contacts(),
                                lead.failures(),
                                gaps ? "この期間にはログの欠損がある。" : ""),
                "Terminal %s contacted %s%s, %s %s (%d failed). A program rather than a person seems to have made these contacts; whether it is malicious cannot be decided from this log.%s"
                        .formatted(
                                lead.host(),
                                lead.destination(),
                                how.en(),
                                Spoken.count(lead.contacts(), "time"),
                                when.en(),
                                lead.failures(),
                                gaps ? " The log has a gap in this interval." : ""));
    }
}
