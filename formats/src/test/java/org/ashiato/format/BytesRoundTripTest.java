// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Numbers and times read by hand from bytes must be what the JDK reads. */
class BytesRoundTripTest {
    private static final DateTimeFormatter WEB = DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss", Locale.ENGLISH);

    @Property
    void wholeNumbers(@ForAll long value) {
        byte[] text = Long.toString(value).getBytes(UTF_8);
        assertThat(Decimal.whole(text, 0, text.length)).isEqualTo(value == Long.MIN_VALUE ? Decimal.NONE : value);
    }

    @Property
    void scaledNumbers(
            @ForAll @LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) long mantissa,
            @ForAll @IntRange(min = 0, max = 12) int fraction,
            @ForAll @IntRange(min = -9, max = 3) int exponent) {
        BigDecimal value = BigDecimal.valueOf(mantissa, fraction);
        byte[] text = (value.toPlainString() + "e" + exponent).getBytes(UTF_8);
        BigInteger exact = value.scaleByPowerOfTen(exponent + 6)
                .setScale(0, RoundingMode.HALF_UP)
                .toBigInteger();
        long expected = exact.bitLength() < 64 ? exact.longValue() : Decimal.NONE;
        assertThat(Decimal.scaled(text, 0, text.length, 6))
                .as(new String(text, UTF_8))
                .isEqualTo(expected);
    }

    @Property
    void doublesAsJsonWritesThem(@ForAll double value) {
        if (Double.isFinite(value) && Math.abs(value) < 1e12) {
            byte[] text = Double.toString(value).getBytes(UTF_8);
            long expected = new BigDecimal(Double.toString(value))
                    .scaleByPowerOfTen(6)
                    .setScale(0, RoundingMode.HALF_UP)
                    .longValue();
            assertThat(Decimal.scaled(text, 0, text.length, 6)).isEqualTo(expected);
        }
    }

    @Property
    void textIsNoNumberUnlessTheJdkThinksSo(@ForAll String text) {
        byte[] bytes = text.getBytes(UTF_8);
        boolean digits = text.matches("[+-]?[0-9]{1,18}");
        assertThat(Decimal.whole(bytes, 0, bytes.length) != Decimal.NONE)
                .isEqualTo(digits || (text.matches("[+-]?[0-9]+") && isLong(text)));
    }

    private static boolean isLong(String text) {
        return new BigInteger(text.startsWith("+") ? text.substring(1) : text)
                        .abs()
                        .bitLength()
                < 64;
    }

    @Property
    void days(@ForAll @IntRange(min = 0, max = 84_000) int day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        assertThat(CivilTime.days(date.getYear(), date.getMonthValue(), date.getDayOfMonth()))
                .isEqualTo(day);
    }

    @Property
    void timesOfWebServers(@ForAll @LongRange(min = 0, max = 7_000_000_000L) long second) {
        LocalDateTime time = LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC);
        byte[] text = WEB.format(time).getBytes(UTF_8);
        DayMemory memory = new DayMemory();
        long days = memory.slashed(text, 0, text.length);
        assertThat(days * CivilTime.DAY_SECONDS + CivilTime.secondOfDay(text, 12, text.length))
                .isEqualTo(second);
        assertThat(memory.slashed(text, 0, text.length)).as("from memory").isEqualTo(days);
    }

    @Property
    void timesByPattern(@ForAll @LongRange(min = 0, max = 7_000_000_000_000L) long milli) {
        LocalDateTime time =
                LocalDateTime.ofEpochSecond(milli / 1000, (int) (milli % 1000) * 1_000_000, ZoneOffset.UTC);
        for (String pattern : new String[] {
            "yyyy-MM-dd HH:mm:ss.SSS",
            "yyyyMMddHHmmss.SSS",
            "M/d/yyyy h:mm:ss.SSS a",
            "yyyy年MM月dd日 HH時mm分ss.SSS秒",
            "EEE, d MMM yyyy HH:mm:ss.SSS",
            "dd.MM.yyyy'T'HH:mm:ss.SSS"
        }) {
            byte[] text = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH)
                    .format(time)
                    .getBytes(UTF_8);
            TimeReader reader = new TimeReader(TimePattern.ofJavaTime(pattern));
            assertThat(reader.read(text, 0, text.length)).as(pattern).isEqualTo(text.length);
            assertThat(reader.micros()).as(pattern).isEqualTo(milli * 1000);
        }
    }

    @Test
    void daysThatAreNone() {
        for (String text :
                new String[] {"2015-02-29", "2015-13-01", "2015-00-10", "2015-04-31", "2015-4-030", "abcd-ef-gh"}) {
            byte[] bytes = text.getBytes(UTF_8);
            assertThat(new DayMemory().dashed(bytes, 0, bytes.length)).as(text).isEqualTo(Decimal.NONE);
        }
        assertThat(CivilTime.days(2016, 2, 29))
                .isEqualTo(LocalDate.of(2016, 2, 29).toEpochDay());
    }

    @Test
    void offsets() {
        assertThat(offset("+0900")).isEqualTo(32_400);
        assertThat(offset("-09:30")).isEqualTo(-34_200);
        assertThat(offset("Z")).isZero();
        for (String bad : new String[] {"", "+9", "+09", "0900", "+09-00", "+0961", "+9900", "JST"}) {
            assertThat(offset(bad)).as(bad).isEqualTo(Decimal.NONE);
        }
    }

    private static long offset(String text) {
        return CivilTime.offset(text.getBytes(UTF_8), 0, text.length());
    }
}
