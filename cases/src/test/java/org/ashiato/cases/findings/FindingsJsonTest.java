// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.ashiato.model.Finding;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FindingsJsonTest {
    private static final String HOSTILE = "\u001b[31m\u009b2J\u202e\u2028\"\\</script>\ud83d\ude00\udc00=1+1";

    @Test
    void outputFulfilsThePublishedSchema() {
        assertThat(errors(text(TestingCase.plain()))).isEmpty();
        assertThat(errors(text(TestingCase.with(HOSTILE)))).isEmpty();
        assertThat(errors(text(empty()))).isEmpty();
    }

    @Test
    void schemaFindsWhatIsWrong() {
        String good = text(TestingCase.plain());
        for (String[] change : new String[][] {
            {"\"grade\":\"confirmed\"", "\"grade\":\"sure\""},
            {"\"schema\": \"ashiato/findings/1\"", "\"schema\": \"ashiato/findings/2\""},
            {"2015-05-08T01:28:00Z", "2015-05-08 10:28 JST"},
            {"\"succeeded\":true,", ""},
            {"\"id\":\"F-1\"", "\"id\":\"1\""},
            {"\"confidence\":0.9877", "\"confidence\":1.5"},
            {TestingCase.SHA, TestingCase.SHA.toUpperCase(Locale.ROOT)},
        }) {
            assertThat(good).contains(change[0]);
            assertThat(errors(good.replace(change[0], change[1])))
                    .as("%s to %s", change[0], change[1])
                    .isNotEmpty();
        }
    }

    @Test
    void schemaDemandsRawLinesOfAnAccusation() {
        String good = text(TestingCase.plain());
        int finding = good.indexOf("\"key\":\"host/10.1.2.3\"");
        int from = good.indexOf("\"for\":[", finding);
        String without = good.substring(0, from) + "\"for\":[]" + good.substring(good.indexOf("]", from) + 1);

        assertThat(errors(without)).hasSize(1);
    }

    @Test
    void holdsTheShapeThatUsersReadByLine() {
        List<String> lines = text(TestingCase.plain()).lines().toList();

        assertThat(lines.getFirst()).isEqualTo("{");
        assertThat(lines.get(1)).isEqualTo(" \"schema\": \"ashiato/findings/1\",");
        assertThat(lines.getLast()).isEqualTo("}");
        assertThat(lines)
                .filteredOn(line -> line.contains("\"id\":\"F-"))
                .extracting(line -> line.replaceAll(".*\"id\":\"(F-[0-9]+)\",\"analysis\":\"([a-z]+)\".*", "$1 $2"))
                .containsExactly("F-1 closure", "F-2 closure", "F-3 closure", "F-4 closure", "F-5 waysout");
        JsonNode json = JsonMapper.shared().readTree(text(TestingCase.plain()));
        JsonNode host = json.get("hosts").get(1);
        assertThat(host.get("id").asString()).isEqualTo("10.1.2.3");
        assertThat(host.get("score").toString()).isEqualTo("0.9871");
        assertThat(host.get("last").asString()).isEqualTo("2015-05-13T05:02:11.250Z");
        assertThat(host.get("because").toString()).isEqualTo("[\"F-3\"]");
        assertThat(json.get("destinations").get(0).get("because").toString()).isEqualTo("[\"F-1\",\"F-2\",\"F-3\"]");
        assertThat(json.get("findings").get(4).get("lacking").toString()).isEqualTo("[\"dns\",\"firewall\"]");
    }

    @Test
    void saysNothingOfWhereAndWhenItRan() {
        String text = text(TestingCase.plain());

        assertThat(text).doesNotContain("/srv/").doesNotContain("analyst@").doesNotContain("2015-06-01");
    }

    @Test
    void isTheSameInEveryZoneAndLocale() {
        byte[] expected = FindingsJson.bytes(TestingCase.plain());
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            for (String other : List.of("tr-TR", "ar-EG-u-nu-arab", "ja-JP-u-ca-japanese", "th-TH-u-nu-thai")) {
                Locale.setDefault(Locale.forLanguageTag(other));
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
                assertThat(FindingsJson.bytes(TestingCase.plain())).as(other).isEqualTo(expected);
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void hostileTextStaysTextAndCannotSteerATerminal() {
        String text = text(TestingCase.with(HOSTILE));

        assertThat(text.codePoints().filter(c -> c != '\n' && HiddenCharacters.isHidden(c)))
                .isEmpty();
        assertThat(JsonMapper.shared()
                        .readTree(text)
                        .get("hosts")
                        .get(1)
                        .get("id")
                        .asString())
                .isEqualTo("10.1.2.3" + HOSTILE);
    }

    @Test
    void numbersFollowTheAnalysesNotTheOrderOfArrival() {
        List<Finding> findings = new ArrayList<>(TestingCase.plain().findings().stream()
                .map(NumberedFinding::finding)
                .toList());
        List<NumberedFinding> expected = NumberedFinding.number(findings, List.of("waysout", "closure"));
        Collections.reverse(findings);

        assertThat(NumberedFinding.number(findings, List.of("waysout", "closure")))
                .isEqualTo(expected)
                .first()
                .extracting(n -> n.finding().analysis())
                .isEqualTo("waysout");
        findings.add(findings.getFirst());
        assertThatThrownBy(() -> NumberedFinding.number(findings, List.of("waysout", "closure")))
                .hasMessageContaining("two findings");
        assertThatThrownBy(() -> NumberedFinding.number(findings, List.of("closure")))
                .hasMessageContaining("unknown analysis waysout");
    }

    private static String text(CaseResult result) {
        return new String(FindingsJson.bytes(result), StandardCharsets.UTF_8);
    }

    private static List<com.networknt.schema.Error> errors(String json) {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(FindingsJson.schema());
        return schema.validate(json, InputFormat.JSON);
    }

    private static CaseResult empty() {
        CaseResult some = TestingCase.plain();
        return new CaseResult(
                some.organisation(),
                List.of(),
                List.of(),
                List.of(),
                new org.ashiato.model.Coverage(List.of()),
                List.of(),
                some.methods(),
                List.of(),
                List.of(),
                Exhibits.NONE);
    }
}
