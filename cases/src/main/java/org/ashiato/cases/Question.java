// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ashiato.model.AddressList;
import org.ashiato.model.Analysis;
import org.ashiato.model.Coverage;
import org.ashiato.model.Decision;
import org.ashiato.model.Exhibit;
import org.ashiato.model.Finding;
import org.ashiato.model.Gather;
import org.ashiato.model.Indicator;
import org.ashiato.model.Inquiry;
import org.ashiato.model.Organisation;

/** Puts the analyses to the events of one case, in order, and hands each the exhibits of those before it. */
final class Question {
    private final Gather gather;
    private final Coverage coverage;
    private final Settings settings;
    private final List<Decision> decisions;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Class<?>, Exhibit> exhibits = new HashMap<>();

    Question(Gather gather, Coverage coverage, Settings settings, List<Decision> decisions) {
        this.gather = gather;
        this.coverage = coverage;
        this.settings = settings;
        this.decisions = decisions;
    }

    void put(Analysis analysis) {
        Analysis.Outcome outcome =
                analysis.ask(new View(Set.copyOf(analysis.info().after())));
        findings.addAll(outcome.findings());
        for (Exhibit exhibit : outcome.exhibits()) {
            exhibits.put(exhibit.getClass(), exhibit);
        }
    }

    List<Finding> findings() {
        return findings;
    }

    /** An exhibit, or another in its place where no analysis made it. */
    <E extends Exhibit> E exhibit(Class<E> type, E otherwise) {
        Exhibit exhibit = exhibits.get(type);
        return exhibit == null ? otherwise : type.cast(exhibit);
    }

    private final class View implements Inquiry {
        private final Set<String> after;

        View(Set<String> after) {
            this.after = after;
        }

        @Override
        public Gather gather() {
            return gather;
        }

        @Override
        public Coverage coverage() {
            return coverage;
        }

        @Override
        public Organisation organisation() {
            return settings.organisation();
        }

        @Override
        public List<Indicator> indicators() {
            return settings.indicators();
        }

        @Override
        public List<AddressList> addressLists() {
            return settings.addressLists().stream().map(KnownAddresses::list).toList();
        }

        @Override
        public List<Decision> decisions() {
            return decisions;
        }

        @Override
        public <E extends Exhibit> E exhibit(Class<E> type) {
            Exhibit exhibit = exhibits.get(type);
            if (exhibit == null) {
                throw new IllegalStateException("%s is not an exhibit of one of %s".formatted(type.getName(), after));
            }
            return type.cast(exhibit);
        }
    }
}
