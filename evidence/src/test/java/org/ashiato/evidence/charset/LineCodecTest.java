// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ashiato.format.ByteSearch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LineCodecTest {
    @ParameterizedTest
    @EnumSource(
            value = LogCharset.class,
            names = {"WINDOWS_1252"},
            mode = EnumSource.Mode.EXCLUDE)
    void bringsJapaneseBackWhole(LogCharset charset) {
        String text = JapaneseText.log(new Random(2), 500, 0.5) + "最後の行は改行なし";
        byte[] bytes = text.getBytes(charset.charset());
        assertThat(JapaneseText.decode(charset, bytes)).isEqualTo(text.replace("\r\n", "\n") + "\n");
    }

    @Test
    void bringsRareCharactersBack() {
        // From Windows: NEC's numbers and units, IBM's kanji, half-width katakana, the backslash and the wave.
        String text = "①㈱㍻ 髙﨑 ｱｲｳ C:\\logs ～";
        for (LogCharset charset : new LogCharset[] {LogCharset.SHIFT_JIS, LogCharset.UTF_8, LogCharset.UTF_16LE}) {
            assertThat(line(charset, text.getBytes(charset.charset()))).isEqualTo(text);
        }
        assertThat(line(LogCharset.EUC_JP, "①㈱ｱｲ".getBytes(Charset.forName("x-eucJP-Open"))))
                .isEqualTo("①㈱ｱｲ");
        assertThat(line(LogCharset.WINDOWS_1252, "Müller €".getBytes(Charset.forName("windows-1252"))))
                .isEqualTo("Müller €");
        assertThat(line(LogCharset.UTF_16BE, "𠮟る😀".getBytes(StandardCharsets.UTF_16BE)))
                .isEqualTo("𠮟る😀");
    }

    @Test
    void copiesNothingThatIsUtf8Already() {
        byte[] ascii = "10.1.2.3 GET /index.html 200".getBytes(StandardCharsets.US_ASCII);
        for (LogCharset charset : LogCharset.values()) {
            if (charset.unit() == 1) {
                Line line = LineCodec.of(charset).decode(ascii, 3, 20);
                assertThat(line.bytes()).isSameAs(ascii);
                assertThat(line.from()).isEqualTo(3);
                assertThat(line.to()).isEqualTo(20);
            }
        }
        byte[] utf8 = "接続先".getBytes(StandardCharsets.UTF_8);
        assertThat(LineCodec.of(LogCharset.UTF_8).decode(utf8, 0, utf8.length).bytes())
                .isSameAs(utf8);
    }

    @Test
    void showsBytesThatAreNoCharacter() {
        assertThat(line(LogCharset.UTF_8, bytes("a", 0xFF, "b", 0xC0, 0x80, "c", 0xED, 0xA0, 0x80)))
                .isEqualTo("a\\xFFb\\xC0\\x80c\\xED\\xA0\\x80");
        assertThat(line(LogCharset.UTF_8, bytes("日", 0xE3, 0x81))).isEqualTo("日\\xE3\\x81");
        assertThat(line(LogCharset.UTF_8, bytes(0xF4, 0x90, 0x80, 0x80))).isEqualTo("\\xF4\\x90\\x80\\x80");
        assertThat(line(LogCharset.EUC_JP, bytes("a", 0xA4, " b"))).isEqualTo("a\\xA4 b");
        assertThat(line(LogCharset.WINDOWS_1252, bytes("a", 0x81, "b"))).isEqualTo("a\\x81b");
        assertThat(line(LogCharset.UTF_16LE, bytes("a", 0, 0x00, 0xD8, "b", 0, 'c')))
                .isEqualTo("a\\x00\\xD8b\\x63");
    }

    @Test
    void aLostByteDoesNotSwallowTheFieldBehindIt() {
        // A lead byte without its second one: the space that parts the fields must stay.
        assertThat(line(LogCharset.SHIFT_JIS, bytes("10.1.2.3 ", 0x93, " 200 ", 0xE9)))
                .isEqualTo("10.1.2.3 \\x93 200 \\xE9");
        assertThat(line(LogCharset.SHIFT_JIS, bytes(0x93, "\"x\""))).isEqualTo("\\x93\"x\"");
    }

    @Test
    void anEscapeSomeonePutThereHidesNothing() {
        String hostile = "10.1.2.3 \u001b$Bhidden evil.example.com 200";
        assertThat(line(LogCharset.ISO_2022_JP, hostile.getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(hostile);
        String colour = "\u001b[31mred";
        assertThat(line(LogCharset.ISO_2022_JP, colour.getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(colour);
    }

    @Test
    void findsLineEndsInUtf16OnlyWhereTheyAre() {
        // U+0A0A and U+0D0A hold the bytes of a line feed; so do U+010A and U+0A00, on the border of two characters.
        String text = "\u0A0A\u0D0Ax\u010A\u0A00y\n\r\nz";
        for (LogCharset charset : new LogCharset[] {LogCharset.UTF_16LE, LogCharset.UTF_16BE}) {
            byte[] bytes = text.getBytes(charset.charset());
            LineCodec codec = LineCodec.of(charset);
            int end = codec.nextLineEnd(bytes, 0, bytes.length);
            assertThat(end).isEqualTo(2 * text.indexOf('\n'));
            int second = codec.nextLineEnd(bytes, end + 2, bytes.length);
            assertThat(codec.lineLength(bytes, end + 2, second)).isZero();
            assertThat(codec.nextLineEnd(bytes, second + 2, bytes.length)).isEqualTo(-1);
            assertThat(JapaneseText.decode(charset, bytes)).isEqualTo("\u0A0A\u0D0Ax\u010A\u0A00y\n\nz\n");
        }
    }

    @Test
    void controlCharactersStay() {
        byte[] bytes = bytes("a", 0, 1, 0x1B, "[31m", 0x7F);
        for (LogCharset charset : LogCharset.values()) {
            if (charset.unit() == 1) {
                assertThat(line(charset, bytes)).isEqualTo("a\0\u0001\u001b[31m\u007f");
            }
        }
    }

    @Property(tries = 400)
    void anyBytesBecomeValidUtf8(@ForAll byte[] bytes, @ForAll LogCharset charset) {
        Line line = LineCodec.of(charset).decode(bytes, 0, bytes.length);
        assertThat(Utf8.firstInvalid(line.bytes(), line.from(), line.to())).isEqualTo(line.to());
    }

    @Property(tries = 300)
    void noiseWithTextBecomesValidUtf8(@ForAll long seed, @ForAll LogCharset charset) {
        Random random = new Random(seed);
        byte[] bytes = JapaneseText.log(random, 4, 0.7).getBytes(charset.charset());
        for (int n = random.nextInt(30); n >= 0; n--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        String decoded = JapaneseText.decode(charset, bytes);
        assertThat(decoded).doesNotContain("\uFFFD");
        assertThat(decoded.getBytes(StandardCharsets.UTF_8)).isNotEmpty();
    }

    @Property(tries = 400)
    void agreesWithJavaOnWhatIsUtf8(@ForAll byte[] bytes) {
        boolean valid = new String(
                        new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8),
                        StandardCharsets.ISO_8859_1)
                .equals(new String(bytes, StandardCharsets.ISO_8859_1));
        assertThat(Utf8.firstInvalid(bytes, 0, bytes.length) == bytes.length).isEqualTo(valid);
    }

    @Test
    void knowsEveryCharacterOfUnicode() {
        Utf8Writer writer = new Utf8Writer();
        for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
            if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
                continue;
            }
            writer.clear();
            writer.point(point);
            int length = writer.length();
            assertThat(Utf8.length(writer.bytes(), 0, length)).isEqualTo(length);
            if (length > 1) {
                assertThat(Utf8.length(writer.bytes(), 0, length - 1)).isZero();
            }
            if (point % 977 == 0) {
                assertThat(new String(writer.bytes(), 0, length, StandardCharsets.UTF_8))
                        .isEqualTo(Character.toString(point));
            }
        }
    }

    @Property(tries = 300)
    void findsBytesLikeALoop(@ForAll byte[] bytes, @ForAll byte value) {
        int first = 0;
        while (first < bytes.length && bytes[first] != value) {
            first++;
        }
        assertThat(ByteSearch.first(bytes, 0, bytes.length, (char) (value & 0xFF)))
                .isEqualTo(first);
        int high = 0;
        while (high < bytes.length && bytes[high] >= 0) {
            high++;
        }
        assertThat(Bytes.firstHigh(bytes, 0, bytes.length)).isEqualTo(high);
    }

    private static String line(LogCharset charset, byte[] bytes) {
        return LineCodec.of(charset).decode(bytes, 0, bytes.length).toString();
    }

    private static byte[] bytes(Object... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Object part : parts) {
            if (part instanceof String text) {
                out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
            } else if (part instanceof Character c) {
                out.write(c);
            } else {
                out.write((Integer) part);
            }
        }
        return out.toByteArray();
    }
}
