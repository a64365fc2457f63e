// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The house's order: each floor stands on those before it only. */
class ArchitectureTest {
    private static final List<String> FLOORS = List.of(
            "org.ashiato.model..",
            "org.ashiato.format..",
            "org.ashiato.store..",
            "org.ashiato.evidence..",
            "org.ashiato.analysis..",
            "org.ashiato.cases..",
            "org.ashiato.documents..",
            "org.ashiato.testing..",
            "org.ashiato.server..",
            "org.ashiato.cli..");

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.ashiato");

    @TestFactory
    List<DynamicTest> arrowsPointDownTheListOnly() {
        return FLOORS.stream()
                .map(floor -> DynamicTest.dynamicTest(floor, () -> {
                    List<String> above = FLOORS.subList(FLOORS.indexOf(floor) + 1, FLOORS.size());
                    noClasses()
                            .that()
                            .resideInAPackage(floor)
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(above.toArray(String[]::new))
                            .allowEmptyShould(true)
                            .check(HOUSE);
                }))
                .toList();
    }

    @Test
    void theModelKnowsTheJdkOnly() {
        noClasses()
                .that()
                .resideInAPackage("org.ashiato.model..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("org.ashiato.model..", "java..", "org.jspecify..")
                .check(HOUSE);
    }

    @Test
    void onlyTheStoreKnowsItsEngines() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.ashiato.store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.duckdb..", "org.apache.iceberg..", "java.sql..", "org.sqlite..")
                .check(HOUSE);
    }

    @Test
    void onlyTheServerKnowsTheWeb() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.ashiato.server..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "jakarta..")
                .check(HOUSE);
    }

    @Test
    void packagesOfOneFloorFormNoCircle() {
        for (String floor : List.of("format", "evidence", "analysis", "cases", "server")) {
            SlicesRuleDefinition.slices()
                    .matching("org.ashiato." + floor + ".(*)..")
                    .should()
                    .beFreeOfCycles()
                    .check(HOUSE);
        }
    }
}
