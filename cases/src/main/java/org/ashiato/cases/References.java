// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ashiato.evidence.Custody;
import org.ashiato.evidence.Evidence;
import org.ashiato.model.AshiatoException;
import org.ashiato.model.ErrorCode;
import org.ashiato.model.SourceRef;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Understands what users write to point at raw lines: a finding ({@code F-12}), or an evidence by the first
 * digits of its SHA-256 or its number, a colon and an offset ({@code 3f2a91c0:120}, {@code E-1:0}).
 */
public final class References {
    private static final Pattern FINDING = Pattern.compile("F-\\d+");
    private static final Pattern PLACE = Pattern.compile("(?:E-(\\d{1,9})|([0-9a-f]{4,64})):(\\d{1,18})(?:\\+\\d+)?");

    private References() {}

    /** The places that a reference names; for a finding all that speak for or against it. */
    public static List<SourceRef> resolve(CaseFolder folder, Custody custody, String reference) {
        if (FINDING.matcher(reference).matches()) {
            return ofFinding(folder.path(), reference);
        }
        Matcher place = PLACE.matcher(reference);
        if (!place.matches()) {
            throw unknown("'%s' is not a reference".formatted(reference));
        }
        String number = place.group(1);
        Evidence evidence = (number == null
                        ? custody.byPrefix(place.group(2))
                        : custody.evidence().stream()
                                .filter(e -> e.number() == Integer.parseInt(number))
                                .findFirst())
                .orElseThrow(() -> unknown("no single evidence is meant by '%s'".formatted(reference)));
        return List.of(new SourceRef(evidence.sha256(), Long.parseLong(place.group(3)), 0));
    }

    private static List<SourceRef> ofFinding(Path folder, String id) {
        try {
            JsonNode root = FindingsFile.read(folder).orElseGet(MissingNode::getInstance);
            for (JsonNode finding : root.path("findings")) {
                if (finding.path("id").asString("").equals(id)) {
                    List<SourceRef> references = new ArrayList<>();
                    finding.path("for").forEach(r -> references.add(reference(r)));
                    finding.path("against").forEach(r -> references.add(reference(r)));
                    return references;
                }
            }
            throw unknown("there is no finding '%s'".formatted(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SourceRef reference(JsonNode node) {
        return new SourceRef(
                node.path("evidence").asString(),
                node.path("offset").asLong(),
                node.path("length").asInt());
    }

    private static AshiatoException unknown(String what) {
        return new AshiatoException(
                ErrorCode.USAGE,
                what,
                "",
                "give a finding such as F-12, or a place such as 3f2a91c0b7de:120 as 'find' and the report show it");
    }
}
