// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Random;
import org.ashiato.evidence.charset.CharsetFinding.Sureness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CharsetDetectorTest {
    @ParameterizedTest
    @EnumSource(
            value = LogCharset.class,
            names = {"WINDOWS_1252"},
            mode = EnumSource.Mode.EXCLUDE)
    void tellsJapaneseLogs(LogCharset charset) {
        Random random = new Random(5);
        for (int round = 0; round < 60; round++) {
            double share = round % 3 == 0 ? 1 : round % 3 == 1 ? 0.2 : 0.02;
            String text = JapaneseText.PHRASES.get(round % JapaneseText.PHRASES.size()) + "\n"
                    + JapaneseText.log(random, 50 + random.nextInt(900), share);
            byte[] bytes = text.getBytes(charset.charset());
            CharsetFinding finding = CharsetDetector.detect(bytes, bytes.length, true);
            assertThat(finding.charset()).as("%d %s", round, finding.because()).isEqualTo(charset);
            assertThat(finding.mark()).isZero();
            // A head may end anywhere.
            int cut = bytes.length - random.nextInt(40);
            assertThat(CharsetDetector.detect(bytes, cut, false).charset()).isEqualTo(charset);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = LogCharset.class,
            names = {"SHIFT_JIS", "EUC_JP", "UTF_8"})
    void tellsOnePhraseAlone(LogCharset charset) {
        for (String phrase : JapaneseText.PHRASES) {
            byte[] bytes = ("10.1.2.3 " + phrase + " 200\n").getBytes(charset.charset());
            assertThat(CharsetDetector.detect(bytes, bytes.length, true).charset())
                    .as(phrase)
                    .isEqualTo(charset);
        }
    }

    @Test
    void believesAByteOrderMark() {
        assertMark(LogCharset.UTF_8, 3);
        assertMark(LogCharset.UTF_16LE, 2);
        assertMark(LogCharset.UTF_16BE, 2);
    }

    private static void assertMark(LogCharset charset, int mark) {
        byte[] bytes = ("\uFEFF" + "時刻,接続先\n").getBytes(charset.charset());
        CharsetFinding finding = CharsetDetector.detect(bytes, bytes.length, true);
        assertThat(finding.charset()).isEqualTo(charset);
        assertThat(finding.mark()).isEqualTo(mark);
        assertThat(finding.sureness()).isEqualTo(Sureness.CERTAIN);
        assertThat(finding.assumption("a.log")).isEmpty();
    }

    @Test
    void asciiIsUtf8AndOnlyCertainWhereItIsAll() {
        byte[] bytes = "10.1.2.3 GET /\n".repeat(100).getBytes(StandardCharsets.US_ASCII);
        assertThat(CharsetDetector.detect(bytes, bytes.length, true).sureness()).isEqualTo(Sureness.CERTAIN);
        CharsetFinding head = CharsetDetector.detect(bytes, bytes.length, false);
        assertThat(head.charset()).isEqualTo(LogCharset.UTF_8);
        assertThat(head.assumption("a.log").orElseThrow().value()).isEqualTo("UTF-8");
        assertThat(CharsetDetector.detect(new byte[0], 0, true).charset()).isEqualTo(LogCharset.UTF_8);
    }

    @Test
    void westernNamesAreWestern() {
        for (String text : new String[] {
            "user=Müller action=logon\nuser=José action=logoff\n",
            "GET /café/crème.html 200\n",
            "Zugriff verweigert für Benutzer Jürgen Groß\n",
            "élève señor Ångström façade\n"
        }) {
            for (Charset charset : new Charset[] {StandardCharsets.ISO_8859_1, Charset.forName("windows-1252")}) {
                byte[] bytes = text.getBytes(charset);
                CharsetFinding finding = CharsetDetector.detect(bytes, bytes.length, true);
                assertThat(finding.charset()).as(text).isEqualTo(LogCharset.WINDOWS_1252);
                assertThat(finding.sureness()).isNotEqualTo(Sureness.CERTAIN);
            }
        }
    }

    @Test
    void someDamageDoesNotMakeItAnotherSet() {
        Random random = new Random(8);
        for (LogCharset charset : EnumSet.of(LogCharset.UTF_8, LogCharset.SHIFT_JIS, LogCharset.EUC_JP)) {
            for (int round = 0; round < 20; round++) {
                byte[] bytes = JapaneseText.log(random, 400, 0.5).getBytes(charset.charset());
                for (int n = 0; n < 5; n++) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
                }
                assertThat(CharsetDetector.detect(bytes, bytes.length, false).charset())
                        .isEqualTo(charset);
            }
        }
    }

    @Test
    void anEscapeSomeonePutThereDoesNotTurnTheLogIntoAnother() {
        String log = "10.1.2.3 GET / agent\n".repeat(50);
        for (String agent : new String[] {
            "\u001b[31mred\u001b[0m", "\u001b$Bopen to the end", "\u001b$Bodd\u001b(B", "\u001b(", "\u001b$", "\u001b"
        }) {
            byte[] bytes = (log + "10.1.2.3 GET / " + agent + "\n" + log).getBytes(StandardCharsets.US_ASCII);
            assertThat(CharsetDetector.detect(bytes, bytes.length, true).charset())
                    .as(agent.replace('\u001b', '^'))
                    .isEqualTo(LogCharset.UTF_8);
        }
    }

    @Test
    void noiseIsNotTakenForCertain() {
        Random random = new Random(9);
        for (int round = 0; round < 300; round++) {
            byte[] bytes = new byte[random.nextInt(5000)];
            random.nextBytes(bytes);
            CharsetFinding finding = CharsetDetector.detect(bytes, bytes.length, random.nextBoolean());
            if (bytes.length > 100) {
                assertThat(finding.sureness()).as("%s", finding).isNotEqualTo(Sureness.CERTAIN);
            }
        }
    }

    @Test
    void anyLengthOfAnyHeadIsFine() {
        for (LogCharset charset : LogCharset.values()) {
            byte[] bytes = JapaneseText.log(new Random(1), 3, 1).getBytes(charset.charset());
            for (int length = 0; length <= bytes.length; length++) {
                byte[] head = Arrays.copyOf(bytes, length + 3);
                assertThat(CharsetDetector.detect(head, length, length % 2 == 0))
                        .isNotNull();
            }
        }
    }

    @Test
    void isCalledByManyNames() {
        assertThat(LogCharset.named("shift_jis")).contains(LogCharset.SHIFT_JIS);
        assertThat(LogCharset.named("SJIS")).contains(LogCharset.SHIFT_JIS);
        assertThat(LogCharset.named("MS932")).contains(LogCharset.SHIFT_JIS);
        assertThat(LogCharset.named("eucjp")).contains(LogCharset.EUC_JP);
        assertThat(LogCharset.named("iso-2022-jp")).contains(LogCharset.ISO_2022_JP);
        assertThat(LogCharset.named("latin1")).contains(LogCharset.WINDOWS_1252);
        assertThat(LogCharset.named("ascii")).contains(LogCharset.UTF_8);
        assertThat(LogCharset.named("utf8")).contains(LogCharset.UTF_8);
        assertThat(LogCharset.named("KOI8-R")).isEmpty();
        assertThat(LogCharset.named("no such set!")).isEmpty();
    }
}
