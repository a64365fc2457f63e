// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.leads;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ashiato.analysis.AnalysisFile;
import org.ashiato.analysis.leads.LeadTable.Lead;
import org.ashiato.model.Analysis;
import org.ashiato.model.AnalysisInfo;
import org.ashiato.model.Inquiry;
import org.ashiato.model.SourceRef;

/** Scores every terminal and destination for the rhythm of a program that few have, and ranks them. */
public final class LeadsAnalysis implements Analysis {
    private final AnalysisInfo info = AnalysisFile.beside(LeadsAnalysis.class);

    @Override
    public AnalysisInfo info() {
        return info;
    }

    @Override
    public Outcome ask(Inquiry inquiry) {
        LeadRows rows = new LeadRows(inquiry.gather(), (long) info.parameter("fewest"));
        Activity activity = rows.activity(inquiry.coverage().gaps());
        List<Scored> ranked = rank(rows, activity);
        List<Scored> leads = new ArrayList<>();
        Set<String> hosts = new HashSet<>();
        for (Scored scored : ranked) {
            if (hosts.add(scored.pair().host()) && leads.size() < info.parameter("listed")) {
                leads.add(scored);
            }
        }
        List<Scored> pairs = ranked.subList(0, (int) Math.min(ranked.size(), info.parameter("kept")));
        Set<Scored> shown = new HashSet<>(leads);
        shown.addAll(pairs);
        Map<Pair, List<SourceRef>> citations = rows.citations(
                shown.stream().sorted(Scored.ORDER).map(Scored::pair).toList());
        LeadTable table = new LeadTable(table(leads, citations), table(pairs, citations));
        // What a lead means is known only beside the scope: the closure tells those that stay outside it.
        return new Outcome(List.of(), List.of(table));
    }

    /** All pairs worth a look, best first. */
    List<Scored> rank(LeadRows rows, Activity activity) {
        long shared = Math.max(5, (long) (activity.hosts() * info.parameter("shared")));
        List<Trace> frequent = rows.frequent(shared, activity);
        List<Trace> traces = new ArrayList<>(frequent);
        traces.addAll(rows.seldom(frequent, new Company(frequent, activity)));
        Company company = new Company(traces, activity);
        Weighing weighing = new Weighing(activity, company);
        // Each pair is weighed by itself; the order stays.
        List<Scored> alone = traces.parallelStream()
                .map(t -> new Scored(t, weighing.weights(t)))
                .toList();
        List<Scored> scored = alone;
        // Neighbours stand out by their own neighbours too; the third round changes little.
        for (int round = 0; round < 3; round++) {
            Neighbours neighbours = new Neighbours(scored, company, info.parameter("strong"), activity.hosts());
            scored = alone.parallelStream()
                    .map(s -> s.with(neighbours.weights(s.trace())))
                    .toList();
        }
        List<Scored> foremost = scored.stream()
                .sorted(Scored.ORDER)
                .limit((long) info.parameter("foremost"))
                .toList();
        return rows.manners(foremost, activity).stream().sorted(Scored.ORDER).toList();
    }

    private List<Lead> table(List<Scored> ranked, Map<Pair, List<SourceRef>> citations) {
        List<Lead> leads = new ArrayList<>();
        for (Scored scored : ranked) {
            leads.add(scored.lead(
                    leads.size() + 1, info.parameter("even"), citations.getOrDefault(scored.pair(), List.of())));
        }
        return leads;
    }
}
