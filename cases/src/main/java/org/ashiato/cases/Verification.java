// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.ashiato.store.EventTables;
import org.ashiato.store.TableDifference;

/**
 * Whether everything in a case is still as received and as recorded: the ledger against its signature, and
 * each file under custody against its seal in the ledger.
 *
 * @param files how many files were held against their seals
 * @param ledger what the check of the ledger found
 * @param tables where the tables published for other engines are not as the ledger says; they prove nothing
 *     and are made anew by the next investigation
 * @param faults empty where everything is as recorded; the ledger's first
 */
public record Verification(int files, LedgerCheck ledger, List<TableDifference> tables, List<Fault> faults) {
    public Verification {
        tables = List.copyOf(tables);
        faults = List.copyOf(faults);
    }

    /** Verifies a case; changes nothing in it. */
    public static Verification of(Path folder) {
        CaseFolder.open(folder);
        LedgerCheck ledger = LedgerCheck.of(folder);
        List<Fault> faults = new ArrayList<>(ledger.faults());
        if (!ledger.intact()) {
            // What a changed ledger says of the files proves nothing.
            return new Verification(0, ledger, List.of(), faults);
        }
        List<Kept> kept = new ArrayList<>();
        Custody custody = Custody.of(folder);
        for (Custody.Container container : custody.containers()) {
            kept.add(container.blob());
        }
        for (Evidence evidence : custody.evidence()) {
            kept.add(evidence.blob());
            kept.addAll(evidence.tables());
        }
        kept.addAll(custody.earlierTables());
        for (Map.Entry<String, Seal> file : Investigation.sealed(folder).entrySet()) {
            kept.add(new Kept(file.getKey(), file.getValue()));
        }
        Issued.of(folder).forEach(version -> kept.addAll(version.files()));
        for (Kept file : kept) {
            Path path = folder.resolve(file.file());
            faults.addAll(SealCheck.check(path, Seal.beside(path), file.seal()));
        }
        return new Verification(kept.size(), ledger, tables(folder, custody), faults);
    }

    private static List<TableDifference> tables(Path folder, Custody custody) {
        try {
            return new EventTables(folder).check(custody.contents(folder).events());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether everything is as recorded. */
    public boolean intact() {
        return faults.isEmpty();
    }

    /** What is not wrong but ought to be known. */
    public List<Text> notes() {
        List<Text> notes = new ArrayList<>(ledger.notes());
        for (TableDifference difference : tables) {
            String where = difference.kind().table() + " " + difference.where();
            notes.add(new Text(
                    "公開用の表が台帳と異なる（%s、%s）。次の調査で作り直される".formatted(where, difference.problem()),
                    "a table published for other engines is not as the ledger says (%s, %s); the next investigation makes it anew"
                            .formatted(where, difference.problem())));
        }
        return notes;
    }
}
