// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases.findings;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.ashiato.analysis.leads.LeadTable.Lead;
import org.ashiato.model.AnalysisInfo;
import org.ashiato.model.Assumption;
import org.ashiato.model.Coverage.SourceCoverage;
import org.ashiato.model.Finding;
import org.ashiato.model.Gap;
import org.ashiato.model.Interval;
import org.ashiato.model.Lacking;
import org.ashiato.model.Organisation;
import org.ashiato.model.SourceRef;
import org.ashiato.model.Text;
import org.ashiato.model.Weight;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The JSON of each thing in findings.json; keys in the order in which they are read best. */
final class Nodes {
    private static final int DECIMALS = 4;
    private static final JsonNodeFactory FACTORY = JsonNodeFactory.instance;

    ObjectNode description(CaseResult result) {
        Organisation organisation = result.organisation();
        Interval span = result.coverage().span();
        ObjectNode node = object().put("organisation", organisation.name())
                .put("zone", organisation.zone().getId())
                .put("work_from", organisation.workFrom().toString())
                .put("work_to", organisation.workTo().toString());
        node.set("domains", texts(organisation.domains()));
        node.set("ranges", texts(organisation.ranges()));
        interval(node, "first", "last", span);
        return node.put("events", result.events()).put("rejects", result.rejects());
    }

    ObjectNode evidence(EvidenceItem item) {
        return object().put("sha256", item.sha256())
                .put("received_sha256", item.receivedSha256())
                .put("size", item.size())
                .put("received_size", item.receivedSize())
                .put("name", item.name())
                .put("format", item.format())
                .put("source", item.source())
                .put("charset", item.charset())
                .put("events", item.events())
                .put("rejects", item.rejects());
    }

    ObjectNode refusal(Refusal refusal) {
        return said(object().put("name", refusal.name()), "because", refusal.because());
    }

    ObjectNode assumption(Assumption assumption) {
        ObjectNode node = object().put("subject", assumption.subject())
                .put("topic", assumption.topic())
                .put("value", assumption.value());
        return said(node, "because", assumption.because());
    }

    ObjectNode method(AnalysisInfo info) {
        ObjectNode node = object().put("id", info.id()).put("version", info.version());
        said(node, "title", info.title());
        said(node, "question", info.question());
        node.set("attack", texts(info.attack()));
        ArrayNode parameters = node.putArray("parameters");
        info.parameters()
                .forEach(parameter -> parameters.add(object().put("name", parameter.name())
                        .put("value", BigDecimal.valueOf(parameter.value()))
                        .put("unit", parameter.unit())));
        return node;
    }

    ObjectNode indicator(IndicatorResult result) {
        ObjectNode node = object().put("kind", lower(result.indicator().kind()))
                .put("value", result.indicator().value())
                .put("seen", result.seen())
                .put("events", result.events());
        return interval(node, "first", "last", result.interval());
    }

    ObjectNode source(SourceCoverage source) {
        ObjectNode node = object().put("source", source.source()).put("format", source.format());
        node.set("kinds", texts(source.kinds().stream().map(Nodes::lower).toList()));
        interval(node, "first", "last", new Interval(source.first(), source.last()));
        node.put("events", source.events())
                .put("rejects", source.rejects())
                .put("duplicates", source.duplicates())
                .put("steps_back", source.stepsBack())
                .put("gaps", source.gaps().size());
        ObjectNode fields = node.putObject("fields");
        new TreeMap<>(source.fields()).forEach((kind, names) -> fields.set(lower(kind), sortedTexts(names)));
        return node;
    }

    ObjectNode gap(Gap gap) {
        ObjectNode node = interval(object().put("source", gap.source()), "from", "to", gap.interval());
        node.put("confidence", decimal(gap.confidence())).put("expected", decimal(gap.expected()));
        return said(node, "rhythm", gap.rhythm());
    }

    ObjectNode lead(Lead lead) {
        ObjectNode node = object().put("rank", lead.rank())
                .put("host", lead.host())
                .put("destination", lead.destination())
                .put("score", decimal(lead.score()));
        interval(node, "first", "last", lead.interval());
        node.put("contacts", lead.contacts())
                .put("failures", lead.failures())
                .put("interval_seconds", decimal(lead.intervalSeconds()))
                .put("jitter", decimal(lead.jitter()));
        node.set("weights", weights(lead.weights()));
        node.set("citations", citations(lead.citations()));
        return node;
    }

    ObjectNode finding(NumberedFinding numbered) {
        Finding finding = numbered.finding();
        ObjectNode node = object().put("id", numbered.id())
                .put("analysis", finding.analysis())
                .put("key", finding.key())
                .put("grade", finding.grade().code());
        said(node, "statement", finding.statement());
        node.set("subjects", sortedTexts(finding.subjects()));
        interval(node, "from", "to", finding.interval());
        node.set("for", citations(finding.support()));
        node.set("against", citations(finding.against()));
        node.set(
                "lacking",
                sortedTexts(finding.lacking().stream().map(Lacking::code).toList()));
        return node;
    }

    /** The ids of the findings about a subject. */
    ArrayNode because(Map<String, List<NumberedFinding>> findings, String subject) {
        return texts(findings.getOrDefault(subject, List.of()).stream()
                .map(NumberedFinding::id)
                .toList());
    }

    ArrayNode weights(List<Weight> weights) {
        ArrayNode nodes = array();
        weights.forEach(weight -> nodes.add(
                said(object().put("name", weight.name()).put("nats", decimal(weight.nats())), "said", weight.said())));
        return nodes;
    }

    ArrayNode citations(List<SourceRef> citations) {
        ArrayNode nodes = array();
        citations.stream()
                .sorted()
                .distinct()
                .forEach(ref -> nodes.add(object().put("evidence", ref.evidence())
                        .put("offset", ref.offset())
                        .put("length", ref.length())));
        return nodes;
    }

    ObjectNode interval(ObjectNode node, String from, String to, @Nullable Interval interval) {
        return node.put(from, interval == null ? null : time(interval.from()))
                .put(to, interval == null ? null : time(interval.to()));
    }

    /** Four decimals; not a number and infinity are bugs of the analysis that said them. */
    BigDecimal decimal(double value) {
        return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    String time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).toString();
    }

    ObjectNode said(ObjectNode node, String name, Text text) {
        node.set(name, object().put("ja", text.ja()).put("en", text.en()));
        return node;
    }

    JsonNode text(String text) {
        return FACTORY.stringNode(text);
    }

    ArrayNode texts(Collection<String> texts) {
        ArrayNode nodes = array();
        texts.forEach(nodes::add);
        return nodes;
    }

    ArrayNode sortedTexts(Collection<String> texts) {
        return texts(texts.stream().sorted().distinct().toList());
    }

    ObjectNode object() {
        return FACTORY.objectNode();
    }

    ArrayNode array() {
        return FACTORY.arrayNode();
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
