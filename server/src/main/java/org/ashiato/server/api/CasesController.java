// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.server.api;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ashiato.cases.Accused;
import org.ashiato.cases.CaseFolder;
import org.ashiato.cases.CaseSummary;
import org.ashiato.cases.Decisions;
import org.ashiato.evidence.ledger.Entry;
import org.ashiato.evidence.ledger.Ledger;
import org.ashiato.model.AshiatoException;
import org.ashiato.model.Organisation;
import org.ashiato.model.Text;
import org.ashiato.server.Problems;
import org.ashiato.server.access.Signed;
import org.ashiato.server.shelf.Shelf;
import org.ashiato.server.work.Worker;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The cases, what each is told to be, and what changed since one looked last. */
@RestController
@RequestMapping("/api/v1/cases")
class CasesController {
    private final Shelf shelf;
    private final Worker worker;
    private final Visits visits;
    private final Clock clock;

    CasesController(Shelf shelf, Worker worker, Visits visits, Clock clock) {
        this.shelf = shelf;
        this.worker = worker;
        this.visits = visits;
        this.clock = clock;
    }

    /**
     * A case in the list: how many of each kind it accuses.
     *
     * @param problem why nothing can be told of it, or null
     */
    record Listed(
            String id,
            String organisation,
            @Nullable Instant analysed,
            Map<String, Integer> accused,
            boolean working,
            @Nullable ProblemDetail problem) {}

    /** A case to be made. */
    record Fresh(String id) {
        Fresh {
            requireNonNull(id, "id is missing");
        }
    }

    /** A case as it is. */
    record Told(
            String id,
            String organisation,
            String zone,
            boolean zoneGiven,
            Text zoneBecause,
            String workFrom,
            String workTo,
            int indicators,
            List<String> addressLists,
            String head,
            long entries,
            @Nullable Instant analysed,
            boolean working) {}

    /** An entry of the ledger without its body. */
    record Act(long n, Instant at, String who, String what) {}

    /** What changed since the last visit; all of it where there was none. */
    record Changes(
            @Nullable Instant since,
            Map<String, TreeSet<String>> entered,
            Map<String, TreeSet<String>> left,
            List<Act> acts) {}

    @GetMapping
    List<Listed> all() throws IOException {
        List<Listed> all = new ArrayList<>();
        for (String id : shelf.ids()) {
            all.add(listed(id));
        }
        return all;
    }

    // One damaged case must not hide the others.
    private Listed listed(String id) throws IOException {
        try {
            CaseFolder folder = shelf.open(id);
            CaseSummary summary = CaseSummary.of(folder);
            Map<String, Integer> accused = new TreeMap<>();
            Accused.of(folder.path()).observables().forEach((list, ids) -> accused.put(list, ids.size()));
            return new Listed(id, summary.organisation().name(), summary.analysed(), accused, worker.isBusy(id), null);
        } catch (AshiatoException e) {
            return new Listed(id, "", null, Map.of(), worker.isBusy(id), Problems.of(e));
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Fresh make(@RequestBody Fresh fresh, Authentication signed) throws IOException {
        CaseFolder.begin(shelf.room(fresh.id()), Signed.who(signed), clock);
        return fresh;
    }

    @GetMapping("/{id}")
    Told one(@PathVariable String id) {
        CaseSummary summary = CaseSummary.of(shelf.open(id));
        Organisation organisation = summary.organisation();
        return new Told(
                id,
                organisation.name(),
                organisation.zone().getId(),
                summary.zoneGiven(),
                summary.zoneBecause(),
                organisation.workFrom().toString(),
                organisation.workTo().toString(),
                summary.indicators(),
                summary.addressLists(),
                summary.head(),
                summary.entries(),
                summary.analysed(),
                worker.isBusy(id));
    }

    @GetMapping("/{id}/changes")
    Changes changes(@PathVariable String id, Authentication signed) throws IOException {
        CaseFolder folder = shelf.open(id);
        Accused now = Accused.of(folder.path());
        Optional<Visits.Visit> last = visits.last(Signed.who(signed), id);
        Accused before = last.map(Visits.Visit::accused).orElse(new Accused(new TreeMap<>()));
        long entries = last.map(Visits.Visit::entries).orElse(0L);
        List<Act> acts;
        try (var all = Ledger.entries(folder.path())) {
            acts = all.filter(e -> e.n() > entries).map(CasesController::act).toList();
        }
        return new Changes(last.map(Visits.Visit::at).orElse(null), now.without(before), before.without(now), acts);
    }

    private static Act act(Entry entry) {
        return new Act(entry.n(), entry.at(), entry.who(), entry.what());
    }

    @PostMapping("/{id}/visit")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void visit(@PathVariable String id, Authentication signed) throws IOException {
        CaseFolder folder = shelf.open(id);
        visits.mark(
                Signed.who(signed),
                id,
                new Visits.Visit(clock.instant(), CaseSummary.of(folder).entries(), Accused.of(folder.path())));
    }

    @GetMapping("/{id}/decisions")
    List<Decided> decisions(@PathVariable String id) {
        return Decisions.standing(shelf.open(id).path()).stream()
                .map(s -> new Decided(
                        s.decision().observable(),
                        s.decision().bad(),
                        s.decision().why(),
                        s.who(),
                        s.at()))
                .toList();
    }

    /** A decision that holds. */
    record Decided(String observable, boolean bad, String why, String who, Instant at) {}
}
