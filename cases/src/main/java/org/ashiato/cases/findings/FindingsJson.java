// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases.findings;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import org.ashiato.analysis.closure.Scope.ScopeDestination;
import org.ashiato.analysis.closure.Scope.ScopeHost;
import org.ashiato.analysis.trials.Trials.Change;
import org.ashiato.model.Assumption;
import org.ashiato.model.Coverage;
import org.ashiato.model.Gap;

/**
 * Writes {@code findings.json}, schema {@code ashiato/findings/1}: the same case gives the same bytes wherever and
 * whenever it is written. UTF-8; one line an object in every list, so that two of them can be compared by line.
 * Times are UTC; scores, confidences and weights have four decimals; hidden characters are escaped, so that the file
 * can be shown on a terminal.
 */
public final class FindingsJson {
    /** The value of the key "schema". */
    public static final String SCHEMA = "ashiato/findings/1";

    private FindingsJson() {}

    /** Writes the findings of a case; does not close the stream. */
    public static void write(CaseResult result, OutputStream out) throws IOException {
        Nodes nodes = new Nodes();
        ScopeNodes scope = new ScopeNodes(nodes, result.findingsBySubject());
        TakeoverNodes takeover = new TakeoverNodes(
                nodes,
                result.findingsBySubject(),
                result.exhibits().trials().found(),
                result.exhibits().stages().groups());
        CourseNodes course = new CourseNodes(nodes);
        Coverage coverage = result.coverage();
        try (JsonLines json = new JsonLines(out)) {
            json.value("schema", nodes.text(SCHEMA));
            json.value("case", nodes.description(result));
            json.list(
                    "evidence",
                    sorted(
                            result.evidence(),
                            Comparator.comparing(EvidenceItem::name).thenComparing(EvidenceItem::sha256)),
                    nodes::evidence);
            json.list("refusals", sorted(result.refusals(), Comparator.comparing(Refusal::name)), nodes::refusal);
            json.list(
                    "assumptions",
                    sorted(
                            result.assumptions(),
                            Comparator.comparing(Assumption::subject)
                                    .thenComparing(Assumption::topic)
                                    .thenComparing(Assumption::value)),
                    nodes::assumption);
            json.list("methods", result.methods(), nodes::method);
            json.list("indicators", result.indicators(), nodes::indicator);
            json.list("coverage", coverage.sources(), nodes::source);
            json.list(
                    "gaps",
                    sorted(
                            coverage.gaps(),
                            Comparator.comparing(Gap::source)
                                    .thenComparing(gap -> gap.interval().from())),
                    nodes::gap);
            json.list(
                    "hosts",
                    sorted(result.exhibits().scope().hosts(), Comparator.comparing(ScopeHost::id)),
                    scope::host);
            json.list(
                    "destinations",
                    sorted(result.exhibits().scope().destinations(), Comparator.comparing(ScopeDestination::id)),
                    scope::destination);
            json.list("accounts", result.exhibits().takeover().accounts(), takeover::account);
            json.list("addresses", result.exhibits().takeover().addresses(), takeover::address);
            json.list(
                    "changes",
                    result.exhibits().trials().changes().stream()
                            .filter(Change::rose)
                            .toList(),
                    takeover::change);
            json.list("stages", result.exhibits().stages().stages(), course::stage);
            json.list("groups", result.exhibits().stages().groups(), course::group);
            json.value("actor", course.actor(result.exhibits().actor()));
            json.list("rounds", result.exhibits().scope().rounds(), scope::round);
            json.list("sign_in_leads", result.exhibits().takeover().leads(), takeover::lead);
            json.list("sign_in_rounds", result.exhibits().takeover().rounds(), takeover::round);
            json.list("leads", result.exhibits().leads().leads(), nodes::lead);
            json.list("findings", result.findings(), nodes::finding);
        }
    }

    /** The bytes that {@link #write} writes. */
    public static byte[] bytes(CaseResult result) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            write(result, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The JSON Schema (2020-12) that every findings.json of this version fulfils. */
    public static String schema() {
        try (InputStream in = requireNonNull(
                FindingsJson.class.getResourceAsStream("findings.schema.json"), "findings.schema.json is missing")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> List<T> sorted(List<T> list, Comparator<T> order) {
        return list.stream().sorted(order).toList();
    }
}
