// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.ashiato.model.AshiatoException;
import org.ashiato.model.ErrorCode;
import org.ashiato.model.Grade;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The findings of a case as they were written last. */
public final class FindingsFile {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private FindingsFile() {}

    /**
     * What findings.json holds; empty before the first.
     *
     * @throws AshiatoException where it is damaged
     */
    public static Optional<JsonNode> read(Path caseFolder) throws IOException {
        Path file = caseFolder.resolve("findings.json");
        try {
            return Optional.of(JSON.readTree(Files.readAllBytes(file)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (JacksonException e) {
            throw new AshiatoException(
                    ErrorCode.INTEGRITY,
                    "the findings are damaged",
                    file.toString(),
                    "'ashiato verify' names the first wrong byte; 'ashiato investigate --case' writes them anew",
                    e);
        }
    }

    /** The grade of one of its observables or findings. */
    public static Grade grade(JsonNode one) {
        String code = one.path("grade").asString();
        return Grade.of(code).orElseThrow(() -> new IllegalArgumentException("no grade " + code));
    }
}
