// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/** Numbers as text, the same in every locale. */
final class Numbers {
    private Numbers() {}

    /** A whole number with commas. */
    static String grouped(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** A number with a fixed count of decimals. */
    static String fixed(double value, int decimals) {
        return Double.isFinite(value)
                ? BigDecimal.valueOf(value)
                        .setScale(decimals, RoundingMode.HALF_UP)
                        .toPlainString()
                : "–";
    }

    /** A weight with its sign. */
    static String signed(double value) {
        String number = fixed(Math.abs(value), 2);
        return value < 0 ? "−" + number : "+" + number;
    }

    /** A share of one as percent. */
    static String percent(double share) {
        return fixed(share * 100, 1) + "%";
    }

    /** Sorted whole numbers with runs put together: 1–3, 7. */
    static String runs(List<Integer> numbers) {
        StringBuilder runs = new StringBuilder();
        for (int i = 0; i < numbers.size(); ) {
            int last = i;
            while (last + 1 < numbers.size() && numbers.get(last + 1) == numbers.get(last) + 1) {
                last++;
            }
            runs.append(runs.isEmpty() ? "" : ", ").append(numbers.get(i));
            if (last > i) {
                runs.append('–').append(numbers.get(last));
            }
            i = last + 1;
        }
        return runs.toString();
    }

    /** At most two decimals and no more than needed. */
    static String plain(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
