// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ashiato.analysis.stages.Stages;
import org.ashiato.analysis.stages.Stages.Point;
import org.ashiato.analysis.stages.Stages.Stage;
import org.ashiato.model.EventKind;

/**
 * When the intruder used which account: time across, accounts by first use upward, sign-ins in the upper part of a row
 * and what was opened in the lower part, stages as numbered bars above.
 */
final class SignInFigure {
    /** Rows; a page of paper holds no more that can be told apart. */
    static final int ROWS = 300;

    private static final double MOST = 600;
    private static final double LANE = 17;
    private static final double TOP = 8;
    private static final double WIDER = 2;

    private final Page page;
    private final Stages stages;
    private final List<String> accounts;
    private final Plot plot;

    SignInFigure(Page page, Stages stages, String id) {
        this.page = page;
        this.stages = stages;
        this.accounts = accounts(stages);
        Instant first = stages.points().getFirst().at();
        Instant last = stages.points().getLast().at();
        Duration margin = Duration.between(first, last).dividedBy(50).plusHours(1);
        this.plot = new Plot(page, id, first.minus(margin), last.plus(margin));
    }

    /** The accounts by first use. */
    static List<String> accounts(Stages stages) {
        return stages.points().stream().map(Point::account).distinct().toList();
    }

    void draw() {
        List<Integer> lanes = lanes();
        double top = TOP + LANE * (1 + lanes.stream().max(Integer::compare).orElse(-1));
        int rows = Math.min(ROWS, accounts.size());
        double tall = Math.clamp(MOST / rows, 2, 16);
        double bottom = top + rows * tall + 4;
        plot.draw(bottom + Plot.TIMES, alternative(), caption(), () -> {
            plot.ground(top, bottom, page.gaps(sources()));
            for (long row : DotFigure.steps(rows)) {
                double y = bottom - (row - 0.5) * tall - 2;
                plot.height(y, Numbers.grouped(row));
            }
            points(rows, tall, bottom - 2);
            for (int i = 0; i < lanes.size(); i++) {
                stage(stages.stages().get(i), TOP + LANE * lanes.get(i), bottom);
            }
            plot.times(bottom);
        });
    }

    /** For each stage the first line of bars that is free. */
    private List<Integer> lanes() {
        List<Double> ends = new ArrayList<>();
        List<Integer> lanes = new ArrayList<>();
        for (Stage stage : stages.stages()) {
            double begin = plot.axis().x(stage.interval().from()) - 18;
            int lane = 0;
            while (lane < ends.size() && ends.get(lane) > begin) {
                lane++;
            }
            if (lane == ends.size()) {
                ends.add(0.0);
            }
            ends.set(lane, plot.axis().x(stage.interval().to()) + 4);
            lanes.add(lane);
        }
        return lanes;
    }

    private void stage(Stage stage, double y, double bottom) {
        double from = plot.axis().x(stage.interval().from());
        double to = plot.axis().x(stage.interval().to());
        plot.drawing().line("stage", from, y + 8, from, bottom);
        plot.drawing().rect("stage", from, y + 5, Math.max(3, to - from), 6);
        plot.drawing().text("mark", from - 9, y + 13, "middle", Plot.numeral(stage.number()));
    }

    /** One path for each colour; what stands side by side is one stroke. */
    private void points(int rows, double tall, double bottom) {
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < rows; i++) {
            numbers.put(accounts.get(i), i);
        }
        List<BitSet> signIns = sets(rows);
        List<BitSet> accesses = sets(rows);
        for (Point point : stages.points()) {
            Integer row = numbers.get(point.account());
            if (row != null) {
                int x = (int) Math.floor(plot.axis().x(point.at()) - plot.left());
                (point.isAccess() ? accesses : signIns).get(row).set(Math.max(0, x));
            }
        }
        double thick = tall / 2;
        plot.drawing().path("signin", strokes(signIns, tall, bottom - tall / 2, thick));
        plot.drawing().path("access", strokes(accesses, tall, bottom, thick));
    }

    private static List<BitSet> sets(int rows) {
        List<BitSet> sets = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            sets.add(new BitSet());
        }
        return sets;
    }

    private CharSequence strokes(List<BitSet> rows, double tall, double bottom, double thick) {
        StringBuilder strokes = new StringBuilder();
        for (int row = 0; row < rows.size(); row++) {
            BitSet set = rows.get(row);
            for (int from = set.nextSetBit(0); from >= 0; ) {
                int to = set.nextClearBit(from);
                strokes.append(String.format(
                        Locale.ROOT,
                        "M%.1f %.1fh%.1fv%.1fh%.1fz",
                        plot.left() + from - WIDER / 2,
                        bottom - row * tall,
                        to - from + WIDER,
                        -thick,
                        from - to - WIDER));
                from = set.nextSetBit(to);
            }
        }
        return strokes;
    }

    /** The logs that tell where a sign-in came from; where none does, those that tell of sign-ins at all. */
    private List<String> sources() {
        List<String> cloud = page.sourcesOf(EventKind.SIGNIN);
        return cloud.isEmpty() ? page.sourcesOf(EventKind.DIRECTORY) : cloud;
    }

    private String alternative() {
        long accesses = stages.points().stream()
                .filter(Point::isAccess)
                .mapToLong(Point::count)
                .sum();
        long signIns = stages.points().stream().mapToLong(Point::count).sum() - accesses;
        return page.say(
                "signins.alt",
                accounts.size(),
                page.moments().minuteInZone(stages.points().getFirst().at()),
                page.moments().minuteInZone(stages.points().getLast().at()),
                Numbers.grouped(signIns),
                Numbers.grouped(accesses),
                stages.stages().size());
    }

    private String caption() {
        String more = accounts.size() > ROWS ? page.say("signins.more", accounts.size(), ROWS) : "";
        return page.say("signins.caption", page.sources(sources())) + more;
    }
}
