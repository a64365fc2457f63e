// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.server.api;

import java.util.List;
import org.ashiato.cases.Verification;
import org.ashiato.evidence.ledger.Entry;
import org.ashiato.evidence.ledger.Ledger;
import org.ashiato.model.Text;
import org.ashiato.server.shelf.Shelf;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The ledger of a case, newest first, and whether everything is as it says. */
@RestController
@RequestMapping("/api/v1/cases/{id}")
class LedgerController {
    private static final int MOST = 1000;
    private final Shelf shelf;

    LedgerController(Shelf shelf) {
        this.shelf = shelf;
    }

    @GetMapping("/ledger")
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

    /** What a verification found. */
    record Verified(boolean whole, int files, long entries, String hash, List<Text> notes, List<Problem> problems) {}

    /** Where something is not as recorded. */
    record Problem(String file, long from, long to, Text what) {}

    /** Holds everything in the case against the ledger; takes as long as reading it. */
    @GetMapping("/verify")
    Verified verify(@PathVariable String id) {
        Verification found = Verification.of(shelf.open(id).path());
        return new Verified(
                found.intact(),
                found.files(),
                found.ledger().entries(),
                found.ledger().hash(),
                found.notes(),
                found.faults().stream()
                        .map(f -> new Problem(String.valueOf(f.file().getFileName()), f.from(), f.to(), f.what()))
                        .toList());
    }
}
