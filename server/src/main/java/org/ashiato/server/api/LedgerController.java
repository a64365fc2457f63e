// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.server.api;

import java.util.List;
import org.ashiato.evidence.ledger.Entry;
import org.ashiato.evidence.ledger.Ledger;
import org.ashiato.server.shelf.Shelf;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The ledger of a case, newest first. */
@RestController
@RequestMapping("/api/v1/cases/{id}/ledger")
class LedgerController {
    private static final int MOST = 1000;
    private final Shelf shelf;

    LedgerController(Shelf shelf) {
        this.shelf = shelf;
    }

    @GetMapping
    List<Entry> entries(
            @PathVariable String id,
            @RequestParam(defaultValue = "9223372036854775807") long before,
            @RequestParam(defaultValue = "200") int max) {
        try (var all = Ledger.entries(shelf.open(id).path())) {
            return all.filter(e -> e.n() < before).toList().reversed().stream()
                    .limit(Math.clamp(max, 1, MOST))
                    .toList();
        }
    }
}
