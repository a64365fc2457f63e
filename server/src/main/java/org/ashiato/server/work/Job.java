// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.server.work;

import org.ashiato.model.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A piece of long work, as the API tells of it.
 *
 * @param caseId of the case it works on
 * @param kind what is done: intake, decide, undecide, ask, issue
 * @param state waiting, working, done, failed
 * @param step what is being done just now; null before and after
 * @param share 0 to 1 of the bytes to be read; null where that is not known
 * @param by who asked for it
 * @param at when it was asked for, ISO 8601 UTC
 * @param problem what went wrong, as of RFC 9457; null where nothing did
 * @param result what came of it; null where it is not done
 */
public record Job(
        long id,
        String caseId,
        String kind,
        String state,
        @Nullable Text step,
        @Nullable Double share,
        String by,
        String at,
        @Nullable JsonNode problem,
        @Nullable JsonNode result) {}
