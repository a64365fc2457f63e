// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.closure;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ashiato.analysis.closure.Lines.Line;
import org.ashiato.analysis.closure.Scope.Step;
import org.ashiato.model.Micros;

/** The shortest way from a seed to each terminal and destination that is in scope, breadth first. */
final class Trails {
    private final Map<String, List<Step>> paths = new HashMap<>();

    /**
     * @param bad units in scope
     * @param hosts terminals in scope
     * @param given terminals named by an indicator
     * @param lines of the units
     */
    Trails(Collection<BadUnit> bad, Set<String> hosts, Set<String> given, Lines lines) {
        Deque<String> queue = new ArrayDeque<>();
        Map<String, List<BadUnit>> byDestination = new HashMap<>();
        for (BadUnit unit : bad) {
            byDestination
                    .computeIfAbsent(unit.unit().destination(), d -> new ArrayList<>())
                    .add(unit);
            if (unit.isSeed() && !paths.containsKey(unit.unit().destination())) {
                Step seed = new Step(
                        unit.origin(),
                        unit.unit().destination(),
                        Micros.instant(unit.unit().born()),
                        unit.unit().contacts(),
                        List.of());
                paths.put(unit.unit().destination(), List.of(seed));
                queue.add(unit.unit().destination());
            }
        }
        for (String host : given) {
            paths.put(host, List.of(new Step("ioc:" + host, host, Instant.EPOCH, 0, List.of())));
            queue.add(host);
        }
        while (!queue.isEmpty()) {
            String from = queue.remove();
            if (byDestination.containsKey(from)) {
                for (BadUnit unit : byDestination.getOrDefault(from, List.of())) {
                    for (Visit visit : unit.unit().visits()) {
                        if (hosts.contains(visit.host())) {
                            reach(from, visit.host(), visit, lines.of(unit.unit(), visit), queue);
                        }
                    }
                }
            } else {
                for (BadUnit unit : bad) {
                    Visit visit = unit.unit().visit(from);
                    if (visit != null) {
                        reach(from, unit.unit().destination(), visit, lines.of(unit.unit(), visit), queue);
                    }
                }
            }
        }
    }

    private void reach(String from, String to, Visit visit, List<Line> lines, Deque<String> queue) {
        if (!paths.containsKey(to)) {
            List<Step> path = new ArrayList<>(paths.getOrDefault(from, List.of()));
            path.add(new Step(
                    from,
                    to,
                    Micros.instant(visit.first()),
                    visit.contacts(),
                    lines.stream().map(Line::ref).toList()));
            paths.put(to, List.copyOf(path));
            queue.add(to);
        }
    }

    /** The way to an observable; empty where it is not connected. */
    List<Step> to(String observable) {
        return paths.getOrDefault(observable, List.of());
    }
}
