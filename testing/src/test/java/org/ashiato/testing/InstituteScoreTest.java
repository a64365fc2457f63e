// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What passes, and what does not. */
class InstituteScoreTest {
    private static final String TRUTH = """
            {"accounts":[{"id":"neko","password_found":"2017-11-02"},{"id":"inu","password_found":null}],
             "addresses":[{"id":"198.19.97.3"}],
             "changes":[{"series":"directory.unknown_id","at":"2017-06-01","until":null},
              {"series":"directory.unknown_id","at":"2017-07-15","until":"2017-08-25"}],
             "innocents":[{"trap":"traveller","id":"kuma"},{"trap":"office_gateway","id":"203.0.113.4"}]}
            """;
    private static final String RIGHT = """
            {"accounts":[{"id":"neko","grade":"presumed","password_found":"2017-11-01"},
              {"id":"inu","grade":"confirmed","password_found":null},{"id":"kuma","grade":"possible"}],
             "addresses":[{"id":"198.19.97.3","grade":"presumed"},{"id":"203.0.113.4","grade":"ruled_out"}],
             "changes":[{"series":"directory.unknown_id","at":"2017-06-02","until":"2017-07-14"},
              {"series":"directory.unknown_id","at":"2017-07-14","until":"2017-08-26"},
              {"series":"directory.success","at":"2017-07-14","until":null}]}
            """;

    @TempDir
    private Path folder = Path.of("unset");

    private InstituteScore score(String findings) throws IOException {
        Files.writeString(folder.resolve("truth.json"), TRUTH);
        Files.writeString(folder.resolve("findings.json"), findings);
        return InstituteScore.of(folder.resolve("findings.json"), folder.resolve("truth.json"));
    }

    @Test
    void rightFindingsPass() throws IOException {
        InstituteScore score = score(RIGHT);
        assertThat(score.passes()).as(score.told()).isTrue();
        assertThat(score.passesAlone()).isTrue();
        assertThat(score.ends().right()).hasSize(1);
        assertThat(score.moreChanges()).isEqualTo(1);
        assertThat(score.passwords().f1()).isEqualTo(1);
    }

    @Test
    void anAccusedInnocentDoesNot() throws IOException {
        InstituteScore score = score(RIGHT.replace("\"possible\"", "\"presumed\""));
        assertThat(score.passes()).isFalse();
        assertThat(score.passesAlone()).isFalse();
        assertThat(score.innocents()).containsEntry("kuma", "traveller");
        assertThat(score(RIGHT.replace("ruled_out", "presumed")).innocents())
                .containsEntry("203.0.113.4", "office_gateway");
    }

    @Test
    void aChangeTwoDaysOffDoesNot() throws IOException {
        InstituteScore score = score(RIGHT.replace("2017-06-02", "2017-06-03"));
        assertThat(score.passes()).isFalse();
        assertThat(score.changes().missed()).containsExactly("directory.unknown_id 2017-06-01");
    }

    @Test
    void missedAccountsDoNot() throws IOException {
        InstituteScore score = score(RIGHT.replace("\"id\":\"inu\"", "\"id\":\"tori\""));
        assertThat(score.passes()).isFalse();
        assertThat(score.accounts().missed()).containsExactly("inu");
        assertThat(score.accounts().wrong()).containsExactly("tori");
    }

    @Test
    void aPasswordOfAnotherDayIsWrong() throws IOException {
        InstituteScore score = score(RIGHT.replace("2017-11-01", "2017-11-09"));
        assertThat(score.passwords().missed()).containsExactly("neko");
        assertThat(score.passwords().wrong()).containsExactly("neko on 2017-11-09");
    }

    @Test
    void stagesGroupsAndTheActorAreHeldAgainstTheTruth() throws IOException {
        String truth = """
                {"accounts":[{"id":"neko","group":1,"password_found":null},{"id":"inu","group":2,"password_found":null}],
                 "addresses":[],"changes":[],"innocents":[],
                 "stages":[{"number":1,"from":"2017-10-27","to":"2017-10-27","accounts":["neko"]},
                  {"number":9,"from":"2018-01-23","to":"2018-02-06","accounts":["inu"]}],
                 "actor":{"zone":"Asia/Tokyo","weekdays":[1,2,3,4,5],"hours":[16.5,26.0],"user_agents":["x"]}}
                """;
        String findings = """
                {"accounts":[{"id":"neko","grade":"presumed","group":"1"},{"id":"inu","grade":"presumed","group":"1"}],
                 "stages":[{"number":1,"kind":"first_use","from":"2017-10-27T09:00:00Z","to":"2017-10-27T09:00:00Z",
                   "accounts":["neko"]},
                  {"number":2,"kind":"second_wave","from":"2018-01-20T09:00:00Z","to":"2018-02-06T16:30:00Z",
                   "accounts":["inu"]}],
                 "actor":{"zone":"Europe/Berlin","weekdays":[1,2,3,4,5],"hours":[9.0,18.0],"user_agents":["x"],
                  "zones":[{"zone":"Europe/Berlin","fit":1.0},{"zone":"Asia/Tokyo","fit":0.97}]}}
                """;
        Files.writeString(folder.resolve("truth.json"), truth);
        Files.writeString(folder.resolve("findings.json"), findings);
        CourseScore course = InstituteScore.of(folder.resolve("findings.json"), folder.resolve("truth.json"))
                .course();
        assertThat(course.begins().missed()).containsExactly("second_wave");
        assertThat(course.ends().missed()).isEmpty();
        assertThat(course.groups().wrong()).containsExactly("1 inu");
        assertThat(course.zone()).isFalse();
        assertThat(course.zoneAmongFits()).isTrue();
        assertThat(course.hoursOff()).isEqualTo(0.5);
        assertThat(course.weekdays()).isTrue();
        assertThat(course.programs().f1()).isEqualTo(1);
    }

    @Test
    void emptyFindingsFail() throws IOException {
        assertThat(score("{}").passes()).isFalse();
        assertThat(score("{}").passesAlone()).isFalse();
    }
}
