// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.closure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ashiato.analysis.AnalysisFile;
import org.ashiato.analysis.closure.Scope.ScopeHost;
import org.ashiato.analysis.leads.LeadTable;
import org.ashiato.analysis.leads.LeadTable.Lead;
import org.ashiato.model.Analysis;
import org.ashiato.model.AnalysisInfo;
import org.ashiato.model.Finding;
import org.ashiato.model.Gather;
import org.ashiato.model.Inquiry;

/**
 * From what is known to be bad to all that belongs to it: which terminals are infected, which destinations are the
 * intruder's. From indicators, and from leads that support one another where no indicator is given.
 */
public final class ClosureAnalysis implements Analysis {
    private final AnalysisInfo info = AnalysisFile.beside(ClosureAnalysis.class);

    @Override
    public AnalysisInfo info() {
        return info;
    }

    @Override
    public Outcome ask(Inquiry inquiry) {
        Gather gather = inquiry.gather();
        Heard heard = gather.rows(ClosureAnalysis.class, "hosts.sql", Map.of(), Heard::read);
        long shared = Math.max(5, (long) (heard.hosts() * info.parameter("shared")));
        Sites sites = new GatheredSites(gather, heard, shared);
        Clues clues = Clues.of(inquiry.indicators(), gather, sites, heard, shared);
        LeadTable leads = inquiry.exhibit(LeadTable.class);
        List<BadUnit> seeds = new ArrayList<>(clues.seeds());
        // An indicator must not make blind to what would have been seen without it.
        seeds.addAll(Clues.fromLeads(leads, sites));
        Closure.Limits limits = new Closure.Limits(
                info.parameter("host_prior"),
                info.parameter("unit_prior"),
                info.parameter("accuse"),
                info.parameter("doubt"),
                info.parameter("possible"));
        Closure.Rest rest = new Closure(
                        sites,
                        heard,
                        new Suspicions(leads, info.parameter("suspicion"), info.parameter("suspicion_even")),
                        limits)
                .run(seeds, clues.hosts());
        Trails.Lines lines = l -> gather.ref(l.evidence(), l.offset(), l.length());
        ScopeMaker maker = new ScopeMaker(rest, limits, inquiry.coverage(), heard, clues.hosts(), lines);
        Scope known = new Scope(maker.hosts(), maker.destinations(), rest.rounds());
        Findings findings = new Findings(
                maker,
                lines,
                new Wording(inquiry.coverage(), inquiry.organisation().zone()),
                inquiry.coverage());
        List<Finding> told = new ArrayList<>(findings.of(known, clues));
        LeadTelling telling =
                new LeadTelling(inquiry.coverage(), inquiry.organisation().zone());
        List<ScopeHost> hosts = new ArrayList<>(known.hosts());
        for (Lead lead : outside(leads, hosts)) {
            hosts.add(telling.host(lead));
            told.add(telling.finding(lead));
        }
        hosts.sort(Comparator.comparing(ScopeHost::id));
        return new Outcome(told, List.of(new Scope(hosts, known.destinations(), rest.rounds())));
    }

    /** Strong leads to terminals that nothing ties to the scope. */
    private List<Lead> outside(LeadTable leads, List<ScopeHost> known) {
        Set<String> ids = known.stream().map(ScopeHost::id).collect(Collectors.toSet());
        return leads.leads().stream()
                .filter(l -> l.rank() <= info.parameter("leads") && l.score() >= 0.5 && !ids.contains(l.host()))
                .toList();
    }
}
