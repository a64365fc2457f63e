// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ashiato.evidence.Custody;
import org.ashiato.evidence.Evidence;
import org.ashiato.evidence.Evidence.Kept;
import org.ashiato.evidence.ledger.LedgerCheck;
import org.ashiato.evidence.seal.Fault;
import org.ashiato.evidence.seal.Seal;
import org.ashiato.evidence.seal.SealCheck;
import org.ashiato.model.Text;

/**
 * Whether everything in a case is still as received and as recorded: the ledger against its signature, and
 * each file under custody against its seal in the ledger.
 *
 * @param files how many files were held against their seals
 * @param ledger what the check of the ledger found
 * @param faults empty where everything is as recorded; the ledger's first
 */
public record Verification(int files, LedgerCheck ledger, List<Fault> faults) {
    public Verification {
        faults = List.copyOf(faults);
    }

    /** Verifies a case; changes nothing in it. */
    public static Verification of(Path folder) {
        CaseFolder.open(folder);
        LedgerCheck ledger = LedgerCheck.of(folder);
        List<Fault> faults = new ArrayList<>(ledger.faults());
        if (!ledger.intact()) {
            // What a changed ledger says of the files proves nothing.
            return new Verification(0, ledger, faults);
        }
        List<Kept> kept = new ArrayList<>();
        Custody custody = Custody.of(folder);
        for (Custody.Container container : custody.containers()) {
            kept.add(container.blob());
        }
        for (Evidence evidence : custody.evidence()) {
            kept.add(evidence.blob());
            if (evidence.table() != null) {
                kept.add(evidence.table());
            }
            if (evidence.rejectTable() != null) {
                kept.add(evidence.rejectTable());
            }
        }
        for (Map.Entry<String, Seal> file : Investigation.sealed(folder).entrySet()) {
            kept.add(new Kept(file.getKey(), file.getValue()));
        }
        for (Kept file : kept) {
            Path path = folder.resolve(file.file());
            faults.addAll(SealCheck.check(path, Seal.beside(path), file.seal()));
        }
        return new Verification(kept.size(), ledger, faults);
    }

    /** Whether everything is as recorded. */
    public boolean intact() {
        return faults.isEmpty();
    }

    /** What is not wrong but ought to be known. */
    public List<Text> notes() {
        return ledger.notes();
    }
}
