// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.closure;

import static org.ashiato.analysis.Spoken.number;

import java.util.ArrayList;
import java.util.List;
import org.ashiato.analysis.Spoken;
import org.ashiato.model.Text;
import org.ashiato.model.Weight;

/** What a terminal's contacts with a bad unit say of the terminal, in named weights (nats). */
final class HostWeighing {
    // From this rhythm on, nats, a terminal polls; short of it people come to some sites as evenly.
    private static final double POLLS = 5;

    List<Weight> weights(BadUnit bad, Visit visit) {
        List<Weight> weights = new ArrayList<>();
        boolean exact = bad.unit().endpoint() != null;
        boolean dedicated = bad.isTelling();
        boolean onPath = exact || onBadPath(bad.site(), visit);
        // Where no path is logged and the terminal does not poll, it may have come to read.
        boolean mayRead = bad.site().endpoints() == 0
                && !bad.exclusive()
                && bad.unit().visits().size() > 2
                && visit.clock() < POLLS
                // nobody goes on reading what never comes
                && (visit.succeeded() || visit.contacts() < 5);
        double base = !dedicated ? 1.5 : !onPath ? 1 : mayRead ? 3 : 7;
        add(
                weights,
                "contact",
                base,
                dedicated ? "悪性の接続先(%s)への接続".formatted(bad.unit().id()) : "他の利用者もいるサイトへの接続",
                dedicated
                        ? "contact with %s, which is bad".formatted(bad.unit().id())
                        : "contact with a site that others read");
        add(
                weights,
                "count",
                count(bad, visit),
                "接続 %d 件".formatted(visit.contacts()),
                Spoken.count(visit.contacts(), "contact"));
        double own = visit.clock();
        double rhythm = dedicated ? 0.2 * Math.max(0, own) : Math.clamp(0.6 * own, -4, 6);
        add(
                weights,
                "rhythm",
                rhythm,
                "間隔の機械らしさ %s nat".formatted(number(own, 1)),
                "rhythm of a program: %s nats".formatted(number(own, 1)));
        return weights;
    }

    /** Few contacts may be somebody's look at what others contact again and again; a lone visitor has no such reason. */
    private static double count(BadUnit bad, Visit visit) {
        if (visit.contacts() >= 3 || bad.unit().visits().size() == 1) {
            return 0;
        }
        boolean pathKnown = bad.unit().endpoint() != null || !bad.site().paths().isEmpty();
        return pathKnown ? -0.5 : visit.contacts() == 1 ? -2.5 : -1.5;
    }

    /** Whether the terminal asked for a path that is asked for again and again; true where there is no such path. */
    private static boolean onBadPath(Site site, Visit visit) {
        boolean known = false;
        for (Unit path : site.paths()) {
            if (path.contacts() >= 3) {
                known = true;
                if (path.visit(visit.host()) != null) {
                    return true;
                }
            }
        }
        return !known;
    }

    static void add(List<Weight> weights, String name, double nats, String ja, String en) {
        if (nats != 0) {
            weights.add(new Weight(name, nats, new Text(ja, en)));
        }
    }
}
