// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.trials;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ashiato.analysis.AnalysisFile;
import org.ashiato.analysis.trials.Silences.Raised;
import org.ashiato.analysis.trials.SteadyIds.Heavy;
import org.ashiato.analysis.trials.Trials.Address;
import org.ashiato.analysis.trials.Trials.After;
import org.ashiato.analysis.trials.Trials.Apart;
import org.ashiato.analysis.trials.Trials.Burst;
import org.ashiato.analysis.trials.Trials.Change;
import org.ashiato.analysis.trials.Trials.Day;
import org.ashiato.analysis.trials.Trials.Kind;
import org.ashiato.analysis.trials.Trials.Series;
import org.ashiato.model.Analysis;
import org.ashiato.model.AnalysisInfo;
import org.ashiato.model.Inquiry;

/** Finds trials of IDs and passwords: when they began and ended, from where, and whose passwords they found. */
public final class TrialsAnalysis implements Analysis {
    private final AnalysisInfo info = AnalysisFile.beside(TrialsAnalysis.class);

    @Override
    public AnalysisInfo info() {
        return info;
    }

    @Override
    public Outcome ask(Inquiry inquiry) {
        if (TriedDays.sources(inquiry).isEmpty()) {
            return new Outcome(List.of(), List.of(Trials.NONE));
        }
        TriedDays tried = new TriedDays(inquiry, info);
        tried.layDays();
        TriedDays.Gathered gathered = tried.gather();
        TryingAddresses from = new TryingAddresses(inquiry, info);
        List<Address> addresses = from.addresses();
        List<After> after = addresses.isEmpty() ? List.of() : from.after();
        Levels levels = new Levels(info.parameter("penalty"), info.parameter("least"), (int) info.parameter("enough"));
        List<Silences.Outcome> silences = new Silences(inquiry, info).ask(campaigns(gathered.series(), levels));
        List<Change> changes = gathered.series().stream()
                .flatMap(s -> levels.changes(s).stream())
                .toList();
        Bursts spikes = new Bursts(info.parameter("burst"), info.parameter("strangers"));
        List<Burst> bursts = gathered.series().stream()
                .filter(s -> s.kind() != Kind.SUCCESS && levels.canTell(s))
                .flatMap(s -> spikes.bursts(s).stream())
                .toList();
        Trials bare = new Trials(
                gathered.series().stream().map(TrialsAnalysis::series).toList(),
                changes,
                gathered.apart().stream().map(TrialsAnalysis::apart).toList(),
                bursts,
                silences.stream().map(Silences.Outcome::campaign).toList(),
                addresses,
                List.of(),
                after,
                new Guesses(inquiry, info).gather(),
                silences.stream().flatMap(s -> s.found().stream()).toList());
        Trials trials = new Citing(inquiry).cited(bare, cited -> Origins.of(inquiry, gathered.series(), levels, cited));
        return new Outcome(new Telling(inquiry, info).findings(gathered.series(), trials, silences), List.of(trials));
    }

    /** Raised wrong passwords; failures without a reason only where the same source tells no wrong passwords then. */
    private static List<Raised> campaigns(List<Daily> series, Levels levels) {
        List<Raised> campaigns = new ArrayList<>();
        for (Kind kind : List.of(Kind.WRONG_PASSWORD, Kind.FAILURE)) {
            for (Daily daily : series) {
                if (daily.kind() == kind) {
                    for (LocalDate[] days : levels.raised(daily)) {
                        boolean told = campaigns.stream()
                                .anyMatch(c -> c.daily().source().equals(daily.source())
                                        && !c.from().isAfter(days[1])
                                        && !days[0].isAfter(c.until()));
                        if (!told) {
                            campaigns.add(new Raised(campaigns.size() + 1, daily, days[0], days[1]));
                        }
                    }
                }
            }
        }
        return campaigns;
    }

    private static Series series(Daily daily) {
        return new Series(
                daily.name(),
                daily.source(),
                daily.kind(),
                daily.days().stream()
                        .map(d -> new Day(
                                d.day(), d.covered(), d.free(), d.tries(), d.owners(), d.users(), d.addresses()))
                        .toList());
    }

    private static Apart apart(Heavy heavy) {
        return new Apart(
                heavy.source() + "." + heavy.kind().code(),
                heavy.source(),
                heavy.account(),
                heavy.first(),
                heavy.last(),
                heavy.tries().size(),
                heavy.total(),
                List.of());
    }
}
