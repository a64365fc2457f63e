// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.closure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ashiato.analysis.AnalysisFile;
import org.ashiato.analysis.leads.LeadTable;
import org.ashiato.analysis.leads.LeadTable.Lead;
import org.ashiato.model.Analysis;
import org.ashiato.model.AnalysisInfo;
import org.ashiato.model.Finding;
import org.ashiato.model.Indicator;
import org.ashiato.model.Inquiry;

/** Finds which terminals and destinations belong to the intrusion, from indicators, or from leads where none are given. */
public final class ClosureAnalysis implements Analysis {
    private final AnalysisInfo info = AnalysisFile.beside(ClosureAnalysis.class);

    @Override
    public AnalysisInfo info() {
        return info;
    }

    @Override
    public Outcome ask(Inquiry inquiry) {
        Heard heard = inquiry.gather().rows(ClosureAnalysis.class, "hosts.sql", Map.of(), Heard::read);
        Sites sites = new GatheredSites(inquiry.gather(), (long) Math.max(5, heard.hosts() * info.parameter("shared")));
        Seeding seeding = inquiry.indicators().isEmpty()
                ? fromLeads(inquiry.exhibit(LeadTable.class), sites)
                : fromIndicators(inquiry.indicators(), sites, heard);
        Closure.Limits limits = new Closure.Limits(
                info.parameter("host_prior"),
                info.parameter("unit_prior"),
                info.parameter("accuse"),
                info.parameter("doubt"));
        Closure.Rest rest = new Closure(sites, heard, limits).run(seeding.seeds());
        ScopeWriting writing = new ScopeWriting(
                rest,
                limits,
                info.parameter("possible"),
                inquiry.gather(),
                inquiry.coverage(),
                inquiry.exhibit(LeadTable.class));
        Scope scope = writing.scope();
        ScopeTelling telling =
                new ScopeTelling(inquiry.coverage(), inquiry.organisation().zone());
        List<Finding> findings = new ArrayList<>();
        scope.hosts().forEach(h -> findings.add(telling.host(h, writing.citations(h))));
        scope.destinations().forEach(d -> findings.add(telling.destination(d, writing.citations(d))));
        if (inquiry.coverage().span() != null) {
            seeding.tooCommon().forEach(name -> findings.add(telling.tooCommon(name)));
        }
        return new Outcome(findings, List.of(scope));
    }

    /** What to begin from, and the indicators that say too little. */
    private record Seeding(List<BadUnit> seeds, Set<String> tooCommon) {}

    private Seeding fromIndicators(List<Indicator> indicators, Sites sites, Heard heard) {
        Map<String, String> origins = new TreeMap<>();
        for (Indicator indicator : indicators) {
            switch (indicator.kind()) {
                case HOST, ADDRESS -> origins.put(indicator.value(), "ioc:" + indicator.value());
                case URL -> origins.put(Urls.host(indicator.value()), "ioc:" + indicator.value());
                case ACCOUNT -> {
                    // a proxy log's closure runs over terminals and destinations only
                }
            }
        }
        List<BadUnit> seeds = new ArrayList<>();
        Set<String> tooCommon = new TreeSet<>();
        for (Site site : sites.named(origins.keySet())) {
            List<BadUnit> units = Seeds.of(site, origins.getOrDefault(site.destination(), "ioc:" + site.destination()));
            boolean whole = units.stream().allMatch(u -> u.unit().endpoint() == null);
            if (whole && site.whole().visits().size() > heard.hosts() * info.parameter("shared")) {
                tooCommon.add(site.destination());
            } else {
                seeds.addAll(units);
            }
        }
        return new Seeding(seeds, tooCommon);
    }

    /** Leads begin a closure only where several terminals took up the same rare destination. */
    private Seeding fromLeads(LeadTable leads, Sites sites) {
        Map<String, Set<String>> terminals = new HashMap<>();
        for (Lead lead : leads.pairs()) {
            if (lead.score() >= info.parameter("lead_score")) {
                terminals
                        .computeIfAbsent(lead.destination(), d -> new TreeSet<>())
                        .add(lead.host());
            }
        }
        Set<String> shared = new TreeSet<>();
        terminals.forEach((destination, hosts) -> {
            if (hosts.size() >= info.parameter("lead_terminals")) {
                shared.add(destination);
            }
        });
        List<BadUnit> seeds = new ArrayList<>();
        for (Site site : sites.named(shared)) {
            for (BadUnit unit : Seeds.of(site, "lead:" + site.destination())) {
                seeds.add(new BadUnit(unit.site(), unit.unit(), info.parameter("lead_nats"), unit.origin(), List.of()));
            }
        }
        return new Seeding(seeds, Set.of());
    }
}
