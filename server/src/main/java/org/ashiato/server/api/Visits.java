// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.server.api;

import java.time.Instant;
import java.util.Optional;
import org.ashiato.cases.Accused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** When each user looked at each case last, and how it stood then. */
@Repository
class Visits {
    private final JdbcClient database;
    private final JsonMapper json;

    Visits(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * How a case stood.
     *
     * @param entries of its ledger
     */
    record Visit(Instant at, long entries, Accused accused) {}

    Optional<Visit> last(String who, String caseId) {
        return database.sql("SELECT seen FROM visit WHERE who = ? AND case_id = ?")
                .params(who, caseId)
                .query(String.class)
                .optional()
                .map(seen -> json.readValue(seen, Visit.class));
    }

    void mark(String who, String caseId, Visit visit) {
        database.sql("INSERT OR REPLACE INTO visit (who, case_id, seen) VALUES (?, ?, ?)")
                .params(who, caseId, json.writeValueAsString(visit))
                .update();
    }
}
