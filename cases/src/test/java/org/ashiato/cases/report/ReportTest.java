// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ashiato.cases.findings.CaseResult;
import org.ashiato.cases.findings.Exhibits;
import org.ashiato.cases.findings.HiddenCharacters;
import org.ashiato.cases.findings.TestingCase;
import org.ashiato.model.Coverage;
import org.ashiato.model.Language;
import org.ashiato.model.SourceRef;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportTest {
    private static final Path GOLDEN = Path.of("src/test/resources/org/ashiato/cases/report");

    @ParameterizedTest
    @EnumSource(Language.class)
    void isTheGoldenReport(Language language) throws IOException {
        String report = report(TestingCase.plain(), "", language);
        Path golden = GOLDEN.resolve("report.%s.html".formatted(language.name().toLowerCase(Locale.ROOT)));
        if (Boolean.getBoolean("golden.accept")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, report);
        }

        assertThat(report).isEqualTo(Files.readString(golden));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "' onmouseover='alert(1)",
                "</style><script>alert(1)</script>",
                "</title></textarea></svg><svg onload=alert(1)>",
                "<!--",
                "]]><x>",
                "&lt;b&gt;&amp;",
                "javascript:alert(1)",
                "{0} {1} {2} ${x} $1 \\",
                "=cmd|'/c calc'!A1",
                "http://evil.example/\u001b[31m",
            })
    void textOutOfLogsStaysText(String hostile) {
        for (Language language : Language.values()) {
            Document plain = Jsoup.parse(report(TestingCase.plain(), "", language));
            Document page = Jsoup.parse(report(TestingCase.with(hostile), hostile, language));
            page.select("span.hidden").forEach(Element::unwrap);

            assertThat(markup(page)).isEqualTo(markup(plain));
            String shown = hostile.replace('\u001b', '\u241b');
            assertThat(texts(page, "td > code")).anyMatch(text -> text.equals("10.1.2.3" + shown));
            assertThat(texts(page, ".citation code")).anyMatch(text -> text.equals("GET /" + shown));
            assertThat(page.title()).endsWith(shown);
        }
    }

    @Test
    void hiddenCharactersAreShownInBoxes() {
        StringBuilder hidden = new StringBuilder();
        for (int c : new int[] {0, 9, 0x1b, 0x7f, 0x9b, 0xa0, 0xad, 0x61c, 0x200b, 0x2028, 0x202e, 0x2066, 0x3164}) {
            hidden.appendCodePoint(c);
        }
        String hostile = hidden + "\u202egnp.exe\ufeff\ud800x\udb40\udc41";
        String report = report(TestingCase.with(hostile), hostile, Language.JA);

        assertThat(report.codePoints().filter(c -> c != '\n' && HiddenCharacters.isHidden(c)))
                .isEmpty();
        assertThat(texts(Jsoup.parse(report), "td > code > span.hidden"))
                .contains(
                        "\u2400",
                        "\u241b",
                        "\u2421",
                        "\\u009B",
                        "\\u202E",
                        "\\u061C",
                        "\\u2066",
                        "\\uD800",
                        "\\u{E0041}");
    }

    @Test
    void longFieldsAreCutInTheMiddleAndSaid() {
        String field = "a".repeat(500_000) + "端" + "b".repeat(500_000);
        String report = report(TestingCase.with(field.substring(994_000)), field, Language.EN);
        Document page = Jsoup.parse(report);

        assertThat(report.length()).isLessThan(2_000_000);
        Element cited = page.select(".citation tr.cited td").getFirst();
        assertThat(cited.select("code").getFirst().wholeText())
                .startsWith("GET /aaaa")
                .endsWith("bbbb");
        assertThat(cited.select("p").text()).isEqualTo("This line is 1,000,008 bytes long.");
        assertThat(cited.select("span.cut").text()).isEqualTo("(997,008 bytes left out)");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void policyAllowsJustItsOwnStyleAndScript(Language language) throws Exception {
        Document page = Jsoup.parse(report(TestingCase.plain(), "", language));
        String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");

        assertThat(page.select("style")).hasSize(1);
        assertThat(page.select("script")).hasSize(1);
        assertThat(policy)
                .startsWith("default-src 'none';")
                .contains("style-src " + hash(page.select("style").getFirst().data()) + ";")
                .contains("script-src " + hash(page.select("script").getFirst().data()) + ";");
        assertThat(page.select("[style]")).isEmpty();
        assertThat(page.select("link, img, iframe, object, embed, base, form")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void reachesNoNetworkAndLinksOnlyToItself(Language language) {
        Document page = Jsoup.parse(report(TestingCase.plain(), "", language));

        for (Element element : page.getAllElements()) {
            element.attributes().forEach(attribute -> {
                assertThat(attribute.getKey()).doesNotStartWith("on").isNotIn("src", "srcset", "action", "xlink:href");
                assertThat(attribute.getValue()).doesNotContain("http:").doesNotContain("https:");
                if (element.normalName().equals("image") && attribute.getKey().equals("href")) {
                    assertThat(attribute.getValue()).startsWith("data:image/gif;base64,");
                } else if (attribute.getKey().equals("href")) {
                    assertThat(page.getElementById(attribute.getValue().substring(1)))
                            .as(attribute.getValue())
                            .isNotNull();
                }
            });
        }
        assertThat(page.select("style").getFirst().data())
                .doesNotContain("url(")
                .doesNotContain("@import");
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void bothLanguagesHaveTheSameKeysAndPlaces() {
        Words ja = new Words(Language.JA);
        Words en = new Words(Language.EN);

        assertThat(ja.keys()).isEqualTo(en.keys());
        for (String key : ja.keys()) {
            assertThat(places(ja, key)).as(key).isEqualTo(places(en, key));
        }
    }

    @Test
    void allWordsAreUsed() throws IOException {
        StringBuilder sources = new StringBuilder();
        try (Stream<Path> files = Files.list(Path.of("src/main/java/org/ashiato/cases/report"))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
                sources.append(Files.readString(file));
            }
        }
        assertThat(new Words(Language.EN).keys())
                .filteredOn(key -> !key.startsWith("grade.") && !key.startsWith("indicator."))
                .allMatch(key -> sources.indexOf("\"" + key + "\"") >= 0 || sources.indexOf("\"#" + key + "\"") >= 0);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void isTheSameInEveryZoneAndLocale(Language language) {
        String expected = report(TestingCase.plain(), "", language);
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            for (String other : List.of("ar-EG-u-nu-arab", "ja-JP-u-ca-japanese", "th-TH-u-nu-thai")) {
                Locale.setDefault(Locale.forLanguageTag(other));
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
                assertThat(report(TestingCase.plain(), "", language)).as(other).isEqualTo(expected);
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aCaseThatFoundNothingSaysThatThisIsNotInnocence(Language language) {
        CaseResult some = TestingCase.plain();
        CaseResult nothing = new CaseResult(
                some.organisation(),
                List.of(),
                List.of(),
                List.of(),
                new Coverage(List.of()),
                List.of(),
                some.methods(),
                List.of(),
                List.of(),
                Exhibits.NONE);
        Document page = Jsoup.parse(report(nothing, "", language));

        assertThat(page.select("#summary").text()).contains(language == Language.JA ? "意味しない" : "does not mean");
    }

    @Test
    void everyTableHasACaptionAndEveryFigureATitle() {
        Document page = Jsoup.parse(report(TestingCase.plain(), "", Language.JA));

        assertThat(page.select("table"))
                .allMatch(table -> !table.select("> caption").isEmpty())
                .allMatch(table -> !table.select("th[scope]").isEmpty());
        assertThat(page.select("figure svg"))
                .isNotEmpty()
                .allMatch(svg -> !svg.select("> title").text().isBlank());
        assertThat(page.select("html").attr("lang")).isEqualTo("ja");
        List<Integer> levels = page.select("h1, h2, h3, h4").stream()
                .map(heading -> heading.tagName().charAt(1) - '0')
                .toList();
        for (int i = 1; i < levels.size(); i++) {
            assertThat(levels.get(i)).isLessThanOrEqualTo(levels.get(i - 1) + 1);
        }
    }

    static String report(CaseResult result, String hostile, Language language) {
        StringWriter out = new StringWriter();
        try {
            new Report(result, ref -> lines(ref, hostile)).write(language, out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toString();
    }

    private static CitedLine lines(SourceRef ref, String hostile) {
        String line = "GET /" + hostile;
        long bytes = line.getBytes(StandardCharsets.UTF_8).length;
        return new CitedLine(
                Instant.parse("2015-05-08T01:28:00.123Z"),
                ref.offset() == 0 ? List.of() : List.of(new RawLine(ref.offset() - 120, 119, "line before " + hostile)),
                new RawLine(ref.offset(), bytes, line),
                List.of(new RawLine(ref.offset() + 120, 119, "line after")));
    }

    /** The elements with the names of their attributes, and the values that no text of a log belongs in. */
    private static List<String> markup(Document page) {
        List<String> all = new ArrayList<>();
        for (Element element : page.getAllElements()) {
            List<String> attributes = element.attributes().asList().stream()
                    .map(attribute -> attribute.getKey())
                    .toList();
            all.add("%s %s %s %s".formatted(element.normalName(), attributes, element.id(), element.className()));
        }
        return all;
    }

    private static List<String> texts(Document page, String css) {
        return page.select(css).stream().map(Element::wholeText).toList();
    }

    private static Set<String> places(Words words, String key) {
        Set<String> places = new TreeSet<>();
        words.say(key, "\u0001", "\u0002", "\u0003", "\u0004", "\u0005", "\u0006", "\u0007", "\u0008")
                .chars()
                .filter(c -> c > 0 && c < 9)
                .forEach(c -> places.add(Integer.toString(c)));
        return places;
    }

    private static String hash(String content) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    }
}
