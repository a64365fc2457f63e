// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.closure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ashiato.analysis.AnalysisFile;
import org.ashiato.analysis.closure.Scope.ScopeHost;
import org.ashiato.analysis.leads.LeadTable;
import org.ashiato.analysis.leads.LeadTable.Lead;
import org.ashiato.model.AddressRange;
import org.ashiato.model.Analysis;
import org.ashiato.model.AnalysisInfo;
import org.ashiato.model.Decision;
import org.ashiato.model.EventKind;
import org.ashiato.model.Finding;
import org.ashiato.model.Gather;
import org.ashiato.model.Indicator;
import org.ashiato.model.Inquiry;

/**
 * From what is known to be bad to all that belongs to it: which terminals are infected, which destinations are the
 * intruder's. From indicators, and from leads that support one another where no indicator is given.
 */
public final class ClosureAnalysis implements Analysis {
    // The line of an indicator that comes from no list.
    private static final int DECIDED = 0;

    private final AnalysisInfo info = AnalysisFile.beside(ClosureAnalysis.class);

    @Override
    public AnalysisInfo info() {
        return info;
    }

    @Override
    public Outcome ask(Inquiry inquiry) {
        if (inquiry.coverage().sources().stream()
                .noneMatch(s -> s.kinds().stream().anyMatch(info.needs()::contains))) {
            // Without a log of contacts nothing was looked at, so nothing is said.
            return new Outcome(List.of(), List.of(new Scope(List.of(), List.of(), List.of())));
        }
        Gather gather = inquiry.gather();
        Heard heard = gather.rows(ClosureAnalysis.class, "hosts.sql", Map.of(), Heard::read);
        long shared = Math.max(5, (long) (heard.hosts() * info.parameter("shared")));
        Sites sites = new GatheredSites(gather, heard, shared);
        LeadTable leads = inquiry.exhibit(LeadTable.class);
        List<Indicator> indicators = named(inquiry);
        Map<String, List<String>> named = Clues.named(gather, indicators);
        Set<String> supported = Clues.supported(leads);
        Map<String, Site> first = first(sites, named, supported);
        Clues clues = Clues.of(indicators, named, first, heard, shared);
        // A decision may be about what only other logs know, and so may an account that was named.
        clues.absent().removeIf(i -> i.line() == DECIDED);
        if (!inquiry.coverage().of(EventKind.SIGNIN, EventKind.DIRECTORY).isEmpty()) {
            clues.unusable().clear();
        }
        List<BadUnit> seeds = new ArrayList<>(clues.seeds());
        // An indicator must not make blind to what would have been seen without it.
        seeds.addAll(Clues.fromLeads(supported, first));
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
                        limits,
                        inquiry.decisions().stream()
                                .filter(d -> !d.bad())
                                .map(Decision::observable)
                                .collect(Collectors.toSet()))
                .run(seeds, clues.hosts());
        Lines lines = Lines.of(gather, rest);
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

    /** The destinations that anything names, by name: all at once, since each question reads all events. */
    private static Map<String, Site> first(Sites sites, Map<String, List<String>> named, Set<String> supported) {
        Set<String> names = new TreeSet<>(supported);
        named.values().forEach(names::addAll);
        Map<String, Site> first = new TreeMap<>();
        sites.named(names).forEach(s -> first.put(s.destination(), s));
        return first;
    }

    /** What was named as bad: by those who warned, and by an analyst's decision where these logs know it. */
    private static List<Indicator> named(Inquiry inquiry) {
        List<Indicator> named = new ArrayList<>(inquiry.indicators());
        for (Decision decision : inquiry.decisions()) {
            Indicator.Kind kind =
                    AddressRange.isAddress(decision.observable()) ? Indicator.Kind.ADDRESS : Indicator.Kind.HOST;
            if (decision.bad()) {
                named.add(new Indicator(kind, decision.observable(), DECIDED));
            }
        }
        return named;
    }

    /** Strong leads to terminals that nothing ties to the scope. */
    private List<Lead> outside(LeadTable leads, List<ScopeHost> known) {
        Set<String> ids = known.stream().map(ScopeHost::id).collect(Collectors.toSet());
        return leads.leads().stream()
                .filter(l -> l.rank() <= info.parameter("leads") && l.score() >= 0.5 && !ids.contains(l.host()))
                .toList();
    }
}
