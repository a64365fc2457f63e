// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.stages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ashiato.analysis.SignInCase;
import org.ashiato.analysis.stages.Stages.Deed;
import org.ashiato.analysis.stages.Stages.Point;
import org.ashiato.model.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What counts as a deed of the intruder, and what is said of few. */
class DeedsTest {
    @TempDir
    Path folder = Path.of("");

    private Path written(String... deeds) throws IOException {
        List<String> lines = new ArrayList<>(List.of(deeds));
        try (InputStream gap = requireNonNull(StagesAnalysis.class.getResourceAsStream("cases/gap/events.csv"))) {
            new String(gap.readAllBytes(), UTF_8).lines().forEach(lines::add);
        }
        return Files.write(folder.resolve("events.csv"), lines);
    }

    private static List<String> keys(List<Finding> findings) {
        return findings.stream().map(Finding::key).toList();
    }

    @Test
    void aSignOutOrARuleIsNoDeed() throws IOException {
        try (SignInCase signIns = new SignInCase(
                written(
                        "# deed p3 2017-11-20T14:14:00Z 203.0.113.7 LOGOUT",
                        "# deed p3 2017-11-20T14:15:00Z 203.0.113.7 New-InboxRule",
                        "# deed p3 2017-11-20T14:16:00Z 203.0.113.7 FileAccessed",
                        "# deed p3 2017-11-20T14:17:00Z 203.0.113.7 Send",
                        "# deed p3 2017-11-20T14:18:00Z 203.0.113.7 FolderBind"),
                folder,
                2)) {
            assertThat(signIns.exhibit(Stages.class).points().stream()
                            .filter(p -> p.account().equals("p3"))
                            .map(Point::deed))
                    .containsExactly(Deed.SIGN_IN, Deed.FOLDER, Deed.MAIL_HANDLED, Deed.MAILBOX);
        }
    }

    @Test
    void onlyAccessesOfMailTellWhichWereRead() throws IOException {
        try (SignInCase signIns = new SignInCase(
                written(
                        "# deed p3 2017-11-20T14:17:00Z 203.0.113.7 Send",
                        "# deed p9 2017-11-22T14:20:00Z 203.0.113.7 MailItemsAccessed"),
                folder,
                2)) {
            Finding mails = new StagesAnalysis()
                    .ask(signIns).findings().stream()
                            .filter(f -> f.key().equals("untold/mails"))
                            .findFirst()
                            .orElseThrow();
            assertThat(mails.subjects()).containsExactly("p17", "p3");
        }
    }

    @Test
    void tooFewNamesTheReason() throws IOException {
        try (SignInCase signIns = new SignInCase(
                written(
                        "# deed p3 2017-11-20T14:17:00Z 203.0.113.7 Send",
                        "# deed p3 2017-11-20T14:17:10Z 203.0.113.7 Send"),
                folder,
                2)) {
            List<Finding> findings = new StagesAnalysis().ask(signIns).findings();
            assertThat(keys(findings)).contains("too-few");
            assertThat(findings.getFirst().statement().en())
                    .startsWith("The log has 5 deeds of the intruder with 3 accounts: fewer than 4 accounts,");
        }
    }
}
