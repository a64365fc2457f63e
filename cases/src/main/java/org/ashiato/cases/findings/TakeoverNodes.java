// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases.findings;

import java.util.List;
import java.util.Map;
import org.ashiato.analysis.takeover.Takeover.BadAddress;
import org.ashiato.analysis.takeover.Takeover.Round;
import org.ashiato.analysis.takeover.Takeover.Step;
import org.ashiato.analysis.takeover.Takeover.TakenAccount;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON of accounts and addresses in scope, with the findings about each. */
final class TakeoverNodes {
    private final Nodes nodes;
    private final Map<String, List<NumberedFinding>> findings;

    TakeoverNodes(Nodes nodes, Map<String, List<NumberedFinding>> findings) {
        this.nodes = nodes;
        this.findings = findings;
    }

    ObjectNode account(TakenAccount account) {
        ObjectNode node = nodes.object()
                .put("id", account.id())
                .put("grade", account.grade().code());
        nodes.interval(node, "first", "last", account.interval());
        node.set("addresses", nodes.sortedTexts(account.addresses()));
        node.put("sign_ins", account.signIns()).put("score", nodes.decimal(account.score()));
        node.set("because", because(account.id()));
        node.set("weights", nodes.weights(account.weights()));
        node.set("path", path(account.path()));
        return node;
    }

    ObjectNode address(BadAddress address) {
        ObjectNode node = nodes.object()
                .put("id", address.id())
                .put("grade", address.grade().code())
                .put("kind", address.kind());
        nodes.interval(node, "first", "last", address.interval());
        node.set("accounts", nodes.sortedTexts(address.accounts()));
        node.put("bystanders", address.bystanders()).put("score", nodes.decimal(address.score()));
        node.set("because", because(address.id()));
        node.set("weights", nodes.weights(address.weights()));
        node.set("path", path(address.path()));
        return node;
    }

    ObjectNode round(Round round) {
        ObjectNode node = nodes.object().put("number", round.number());
        node.set("accounts", nodes.sortedTexts(round.accounts()));
        node.set("addresses", nodes.sortedTexts(round.addresses()));
        return node;
    }

    private ArrayNode because(String subject) {
        return nodes.texts(findings.getOrDefault(subject, List.of()).stream()
                .map(NumberedFinding::id)
                .toList());
    }

    private ArrayNode path(List<Step> path) {
        ArrayNode steps = nodes.array();
        for (Step step : path) {
            ObjectNode node = nodes.object().put("from", step.from()).put("to", step.to());
            node.set("citations", nodes.citations(step.citations()));
            steps.add(node);
        }
        return steps;
    }
}
