// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.leads;

import static org.ashiato.analysis.Sign.add;
import static org.ashiato.analysis.Spoken.percent;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ashiato.analysis.Sign;
import org.jspecify.annotations.Nullable;

/**
 * Turns the manner of a pair's contacts into weights.
 *
 * @param hosts terminals in the organisation
 * @param agentHosts how many terminals use each user agent in question; empty where the log names none
 */
record MannerWeighing(int hosts, Map<String, Integer> agentHosts) {
    List<Sign> weights(Manner manner) {
        List<Sign> weights = new ArrayList<>();
        paths(manner, weights);
        agent(manner, weights);
        method(manner, weights);
        return weights;
    }

    private static void paths(Manner manner, List<Sign> weights) {
        if (manner.endpoints() == 0) {
            return;
        }
        double share = manner.pathShare();
        add(
                weights,
                "paths",
                share >= 0.8 ? 0.4 : manner.endpoints() > 12 && share < 0.3 ? -1.5 : 0,
                () -> "URLパス %d 種類、最多のものが %s".formatted(manner.endpoints(), percent(share)),
                () -> "%d paths, the commonest takes %s".formatted(manner.endpoints(), percent(share)));
    }

    private void agent(Manner manner, List<Sign> weights) {
        if (agentHosts.isEmpty()) {
            return;
        }
        @Nullable String agent = manner.agent();
        int users = agent == null ? 0 : agentHosts.getOrDefault(agent, 0);
        double share = (double) users / hosts;
        double nats = manner.namedShare() < 0.5 ? 0.8 : share < 0.08 ? 0.6 : -0.2;
        add(
                weights,
                "agent",
                nats,
                () -> agent == null ? "User-Agent なし" : "User-Agent を使う端末は %d 台".formatted(users),
                () -> agent == null ? "no user agent" : "%d terminals use its user agent".formatted(users));
    }

    private static void method(Manner manner, List<Sign> weights) {
        add(
                weights,
                "method",
                manner.postShare() > 0.5 ? 0.3 : 0,
                () -> "POST の割合 %s".formatted(percent(manner.postShare())),
                () -> "%s of requests are POST".formatted(percent(manner.postShare())));
        add(
                weights,
                "referrer",
                manner.referredShare() > 0.3 ? -1.5 : 0,
                () -> "リンク元のある接続の割合 %s".formatted(percent(manner.referredShare())),
                () -> "%s of contacts name a page that led there".formatted(percent(manner.referredShare())));
    }
}
