// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases.findings;

import java.util.List;
import java.util.Map;
import org.ashiato.analysis.closure.Scope.Round;
import org.ashiato.analysis.closure.Scope.ScopeDestination;
import org.ashiato.analysis.closure.Scope.ScopeHost;
import org.ashiato.analysis.closure.Scope.Step;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON of hosts and destinations in scope, with the findings about each. */
final class ScopeNodes {
    private final Nodes nodes;
    private final Map<String, List<NumberedFinding>> findings;

    ScopeNodes(Nodes nodes, Map<String, List<NumberedFinding>> findings) {
        this.nodes = nodes;
        this.findings = findings;
    }

    ObjectNode host(ScopeHost host) {
        ObjectNode node =
                nodes.object().put("id", host.id()).put("grade", host.grade().code());
        nodes.interval(node, "first", "last", host.interval());
        node.put("succeeded", host.succeeded());
        node.set("destinations", nodes.sortedTexts(host.destinations()));
        node.put("contacts", host.contacts()).put("score", nodes.decimal(host.score()));
        node.set("because", nodes.because(findings, host.id()));
        node.set("weights", nodes.weights(host.weights()));
        node.set("path", path(host.path()));
        return node;
    }

    ObjectNode destination(ScopeDestination destination) {
        ObjectNode node = nodes.object()
                .put("id", destination.id())
                .put("domain", destination.domain())
                .put("grade", destination.grade().code());
        nodes.interval(node, "first", "last", destination.interval());
        node.set("hosts", nodes.sortedTexts(destination.hosts()));
        node.set("endpoints", nodes.sortedTexts(destination.endpoints()));
        node.put("bystanders", destination.bystanders())
                .put("contacts", destination.contacts())
                .put("score", nodes.decimal(destination.score()));
        node.set("because", nodes.because(findings, destination.id()));
        node.set("weights", nodes.weights(destination.weights()));
        node.set("path", path(destination.path()));
        return node;
    }

    ObjectNode round(Round round) {
        ObjectNode node = nodes.object().put("number", round.number());
        node.set("hosts", nodes.sortedTexts(round.hosts()));
        node.set("destinations", nodes.sortedTexts(round.destinations()));
        return node;
    }

    private ArrayNode path(List<Step> path) {
        ArrayNode steps = nodes.array();
        for (Step step : path) {
            ObjectNode node = nodes.object()
                    .put("from", step.from())
                    .put("to", step.to())
                    .put("first", nodes.time(step.first()))
                    .put("contacts", step.contacts());
            node.set("citations", nodes.citations(step.citations()));
            steps.add(node);
        }
        return steps;
    }
}
