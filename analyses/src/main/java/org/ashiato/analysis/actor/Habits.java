// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.actor;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ashiato.analysis.actor.Actor.AddressKind;
import org.ashiato.analysis.actor.Actor.OneOrMore;
import org.ashiato.analysis.actor.Actor.Program;
import org.ashiato.analysis.actor.Actor.Together;
import org.ashiato.analysis.actor.Actor.Workday;
import org.ashiato.analysis.stages.Stages;
import org.ashiato.analysis.stages.Stages.Deed;
import org.ashiato.analysis.stages.Stages.Group;
import org.ashiato.analysis.stages.Stages.Point;
import org.ashiato.analysis.takeover.Takeover;
import org.ashiato.analysis.takeover.Takeover.BadAddress;
import org.ashiato.model.Grade;
import org.jspecify.annotations.Nullable;

/**
 * Programs, kinds of addresses, and what groups of accounts have in common.
 *
 * @param machine numbers of the stages that a program did
 * @param listed whether any list of addresses was given; without one, what an address is was not asked
 */
record Habits(Stages stages, Set<Integer> machine, Takeover takeover, Hours hours, boolean listed) {
    private static final long DAY = 86_400_000_000L;
    /** Hours of two groups that begin and end within this of each other are the same. */
    private static final double SAME = 1.5;

    List<Program> programs() {
        SortedMap<String, List<Point>> programs = new TreeMap<>();
        stages.points().stream()
                .filter(p -> !p.agent().isEmpty())
                .forEach(p -> programs.computeIfAbsent(p.agent(), a -> new ArrayList<>())
                        .add(p));
        List<Program> told = new ArrayList<>();
        programs.forEach((name, points) -> told.add(new Program(
                name,
                signIns(points),
                Hours.days(points),
                points.stream().allMatch(p -> machine.contains(p.stage())))));
        told.sort(Comparator.comparingLong(Program::days).reversed().thenComparing(Program::name));
        return told;
    }

    Together together() {
        Map<Long, Set<String>> days = new TreeMap<>();
        stages.points().stream()
                .filter(p -> !p.agent().isEmpty() && !machine.contains(p.stage()))
                .forEach(p -> days.computeIfAbsent(Math.floorDiv(p.micros(), DAY), d -> new HashSet<>())
                        .add(p.agent()));
        List<Integer> sizes = days.values().stream().map(Set::size).sorted().toList();
        return sizes.isEmpty() ? new Together(0, 0) : new Together(sizes.get(sizes.size() / 2), sizes.getLast());
    }

    /** Empty where no list was given: what was not asked is no answer. */
    List<AddressKind> kinds() {
        if (!listed) {
            return List.of();
        }
        Map<String, String> kinds = kindOf();
        SortedMap<String, List<Point>> its = new TreeMap<>();
        stages.points()
                .forEach(p -> its.computeIfAbsent(kinds.getOrDefault(p.address(), "other"), k -> new ArrayList<>())
                        .add(p));
        List<AddressKind> told = new ArrayList<>();
        its.forEach((kind, points) -> told.add(new AddressKind(
                kind, points.stream().map(Point::address).distinct().count(), signIns(points))));
        return told;
    }

    private Map<String, String> kindOf() {
        Map<String, String> kinds = new HashMap<>();
        takeover.addresses().forEach(a -> kinds.put(a.id(), a.kind()));
        return kinds;
    }

    /**
     * Whether the first group and those after it look like one actor's. What owners use too says nothing; an exit of
     * Tor or a VPN is anybody's, and so may be any address where no list was given. Only where an address of the
     * intruder's own is in common is one actor presumed, with a program in common, which everybody may have, or the
     * same hours; and where no stage cites a line nothing is, for the finding could not show one.
     */
    OneOrMore one(ZoneId zone) {
        List<Group> groups = stages.groups();
        if (groups.size() < 2) {
            return new OneOrMore(Grade.UNDETERMINED, 0, 0, false);
        }
        Map<String, String> kinds = kindOf();
        Set<String> addresses = common(groups, false);
        Set<String> programs = common(groups, true);
        takeover.addresses().stream()
                .filter(BadAddress::shared)
                .map(BadAddress::id)
                .forEach(addresses::remove);
        boolean own = addresses.stream()
                .map(a -> kinds.getOrDefault(a, "other"))
                .anyMatch(kind -> kind.equals("hosting") || listed && kind.equals("other"));
        boolean same = sameHours(groups, zone);
        boolean cited =
                stages.stages().stream().anyMatch(stage -> !stage.citations().isEmpty());
        Grade grade = own && cited && (same || !programs.isEmpty())
                ? Grade.PRESUMED
                : same || !addresses.isEmpty() ? Grade.POSSIBLE : Grade.UNDETERMINED;
        return new OneOrMore(grade, addresses.size(), programs.size(), same);
    }

    private Set<String> common(List<Group> groups, boolean programs) {
        Set<String> common = names(groups.getFirst(), programs);
        groups.subList(1, groups.size()).forEach(g -> common.retainAll(names(g, programs)));
        common.remove("");
        return common;
    }

    private Set<String> names(Group group, boolean programs) {
        Set<String> names = new HashSet<>();
        of(group).forEach(p -> names.add(programs ? p.agent() : p.address()));
        return names;
    }

    private List<Point> of(Group group) {
        Set<String> accounts = new HashSet<>(group.accounts());
        return stages.points().stream()
                .filter(p -> accounts.contains(p.account()))
                .toList();
    }

    private boolean sameHours(List<Group> groups, ZoneId zone) {
        @Nullable Workday before = null;
        for (Group group : groups) {
            Workday its = hours.workday(
                    of(group).stream().filter(p -> !machine.contains(p.stage())).toList(), zone);
            if (its == null || before != null && !near(before, its)) {
                return false;
            }
            before = its;
        }
        return true;
    }

    private static boolean near(Workday one, Workday other) {
        return apart(one.from(), other.from()) <= SAME && apart(one.to(), other.to()) <= SAME;
    }

    /** Hours by which two times of day differ, whichever way round the clock is shorter. */
    private static double apart(double one, double other) {
        double apart = Math.abs(one - other) % 24;
        return Math.min(apart, 24 - apart);
    }

    private static long signIns(List<Point> points) {
        return points.stream()
                .filter(p -> p.deed() == Deed.SIGN_IN)
                .mapToLong(Point::count)
                .sum();
    }
}
