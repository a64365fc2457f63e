// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases.findings;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ashiato.analysis.stages.Stages.Group;
import org.ashiato.analysis.takeover.Takeover.BadAddress;
import org.ashiato.analysis.takeover.Takeover.Lead;
import org.ashiato.analysis.takeover.Takeover.Round;
import org.ashiato.analysis.takeover.Takeover.Step;
import org.ashiato.analysis.takeover.Takeover.TakenAccount;
import org.ashiato.analysis.trials.Trials.Change;
import org.ashiato.analysis.trials.Trials.Found;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON of accounts and addresses in scope, with the findings about each. */
final class TakeoverNodes {
    private final Nodes nodes;
    private final Map<String, List<NumberedFinding>> findings;
    private final Map<String, LocalDate> passwords = new HashMap<>();

    private final Map<String, String> groups = new HashMap<>();

    TakeoverNodes(Nodes nodes, Map<String, List<NumberedFinding>> findings, List<Found> found, List<Group> groups) {
        this.nodes = nodes;
        this.findings = findings;
        groups.forEach(group -> group.accounts().forEach(account -> this.groups.put(account, group.id())));
        // Of several campaigns the one that says it most surely.
        found.stream()
                .sorted(Comparator.comparingDouble(Found::adjusted).thenComparing(Found::date))
                .forEach(f -> passwords.putIfAbsent(f.account(), f.date()));
    }

    ObjectNode change(Change change) {
        LocalDate until = change.until();
        return nodes.object()
                .put("series", change.series())
                .put("at", change.at().toString())
                .put("until", until == null ? null : until.toString())
                .put("from", nodes.decimal(change.from()))
                .put("to", nodes.decimal(change.to()))
                .put("confidence", nodes.decimal(change.confidence()));
    }

    ObjectNode account(TakenAccount account) {
        ObjectNode node = nodes.object()
                .put("id", account.id())
                .put("grade", account.grade().code());
        nodes.interval(node, "first", "last", account.interval());
        node.set("addresses", nodes.sortedTexts(account.addresses()));
        node.put("group", groups.get(account.id()));
        LocalDate password = passwords.get(account.id());
        node.put("password_found", password == null ? null : password.toString());
        node.put("sign_ins", account.signIns()).put("score", nodes.decimal(account.score()));
        node.set("because", nodes.because(findings, account.id()));
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
        node.put("bystanders", address.bystanders())
                .put("shared", address.shared())
                .put("score", nodes.decimal(address.score()));
        node.set("because", nodes.because(findings, address.id()));
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

    ObjectNode lead(Lead lead) {
        ObjectNode node = nodes.object().put("id", lead.id()).put("kind", lead.kind());
        node.set("accounts", nodes.sortedTexts(lead.accounts()));
        node.put("burst", lead.burst());
        nodes.interval(node, "first", "last", lead.interval());
        node.put("score", nodes.decimal(lead.score()));
        node.set("weights", nodes.weights(lead.weights()));
        node.set("citations", nodes.citations(lead.citations()));
        return node;
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
