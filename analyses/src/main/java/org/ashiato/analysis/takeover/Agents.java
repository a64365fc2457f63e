// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.takeover;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The programs that sign in: how common each is, and which differ in their version alone. */
final class Agents {
    private static final Pattern VERSION = Pattern.compile("[0-9][0-9._]*");

    private final int[] family;
    private final double[] share;

    Agents(Uses uses) {
        family = new int[uses.agents.size()];
        share = new double[uses.agents.size()];
        Map<String, Integer> families = new HashMap<>();
        for (int i = 0; i < family.length; i++) {
            String name = VERSION.matcher(uses.agents.get(i)).replaceAll("");
            family[i] = families.computeIfAbsent(name, n -> families.size());
        }
        int[] last = new int[uses.agents.size()];
        Arrays.fill(last, -1);
        for (int use = 0; use < uses.agent.length; use++) {
            int account = uses.account[uses.edgeOf[use]];
            int agent = uses.agent[use];
            if (agent >= 0 && uses.first[use] != Uses.NEVER && last[agent] != account) {
                last[agent] = account;
                share[agent] += 1;
            }
        }
        for (int i = 0; i < share.length; i++) {
            share[i] /= Math.max(1, uses.people);
        }
    }

    /** A number that programs share that differ in digits alone. */
    int family(int agent) {
        return family[agent];
    }

    /** The share of accounts that used a program, 0 to 1. */
    double share(int agent) {
        return share[agent];
    }
}
