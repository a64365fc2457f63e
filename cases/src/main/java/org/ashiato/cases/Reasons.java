// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ashiato.model.AshiatoException;
import org.ashiato.model.ErrorCode;
import org.ashiato.model.Grade;
import org.ashiato.model.Text;
import tools.jackson.databind.JsonNode;

/**
 * Why an observable is in the scope of a case or out of it, as its findings tell.
 *
 * @param list where findings.json tells of it: hosts, destinations, accounts, addresses
 * @param score 0 to 1
 */
public record Reasons(String list, Grade grade, double score, List<Told> weights, List<Hop> path, List<Said> findings) {
    /** A weight: its name, how much it says (nats), and the numbers that made it. */
    public record Told(String name, double nats, Text said) {}

    /** A step of the path, with the lines that show it as references. */
    public record Hop(String from, String to, List<String> lines) {}

    /** A finding about it. */
    public record Said(String id, Text statement) {}

    public Reasons {
        weights = List.copyOf(weights);
        path = List.copyOf(path);
        findings = List.copyOf(findings);
    }

    /** What the last findings say of an observable; empty where they do not tell of it. */
    public static List<Reasons> of(Path caseFolder, String observable) throws IOException {
        String id = observable.strip().toLowerCase(Locale.ROOT);
        JsonNode findings = FindingsFile.read(caseFolder)
                .orElseThrow(() -> new AshiatoException(
                        ErrorCode.INPUT,
                        "there are no findings in this case",
                        Visible.of(caseFolder.toString()),
                        "name the folder of a case, or run 'ashiato investigate' to its end first"));
        List<Reasons> reasons = new ArrayList<>();
        for (String list : Accused.LISTS) {
            for (JsonNode one : findings.path(list)) {
                if (one.path("id").asString().equals(id)) {
                    reasons.add(reasons(list, one, findings.path("findings")));
                }
            }
        }
        return reasons;
    }

    private static Reasons reasons(String list, JsonNode one, JsonNode findings) {
        List<Told> weights = new ArrayList<>();
        for (JsonNode weight : one.path("weights")) {
            weights.add(new Told(
                    weight.path("name").asString(), weight.path("nats").asDouble(), text(weight.path("said"))));
        }
        List<Hop> path = new ArrayList<>();
        for (JsonNode step : one.path("path")) {
            List<String> lines = new ArrayList<>();
            for (JsonNode line : step.path("citations")) {
                lines.add(References.reference(line).brief());
            }
            path.add(new Hop(step.path("from").asString(), step.path("to").asString(), lines));
        }
        List<Said> said = new ArrayList<>();
        for (JsonNode because : one.path("because")) {
            for (JsonNode finding : findings) {
                boolean about = finding.path("key")
                        .asString()
                        .endsWith("/" + one.path("id").asString());
                if (about && finding.path("id").equals(because)) {
                    said.add(new Said(because.asString(), text(finding.path("statement"))));
                }
            }
        }
        return new Reasons(list, FindingsFile.grade(one), one.path("score").asDouble(), weights, path, said);
    }

    private static Text text(JsonNode said) {
        return new Text(said.path("ja").asString(), said.path("en").asString());
    }
}
