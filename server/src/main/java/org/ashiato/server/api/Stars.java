// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.server.api;

import java.util.List;
import java.util.Objects;
import org.ashiato.server.access.Signed;
import org.ashiato.server.shelf.Shelf;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What each user marked to come back to; nobody else sees it, and no ledger tells it. */
@RestController
@RequestMapping("/api/v1/cases/{id}/stars")
class Stars {
    private final Shelf shelf;
    private final JdbcClient database;

    Stars(Shelf shelf, JdbcClient database) {
        this.shelf = shelf;
        this.database = database;
    }

    @GetMapping
    List<String> all(@PathVariable String id, Authentication signed) {
        shelf.open(id);
        return database
                .sql("SELECT about FROM star WHERE who = ? AND case_id = ? ORDER BY about")
                .params(Signed.who(signed), id)
                .query(String.class)
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void mark(@PathVariable String id, @RequestParam String about, Authentication signed) {
        shelf.open(id);
        database.sql("INSERT OR IGNORE INTO star (who, case_id, about) VALUES (?, ?, ?)")
                .params(Signed.who(signed), id, about)
                .update();
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unmark(@PathVariable String id, @RequestParam String about, Authentication signed) {
        shelf.open(id);
        database.sql("DELETE FROM star WHERE who = ? AND case_id = ? AND about = ?")
                .params(Signed.who(signed), id, about)
                .update();
    }
}
