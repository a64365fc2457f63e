// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.store;

import java.nio.ByteBuffer;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.iceberg.types.Comparators;
import org.apache.iceberg.types.Conversions;
import org.apache.iceberg.util.UnicodeUtil;
import org.ashiato.model.ColumnType;
import org.jspecify.annotations.Nullable;

/**
 * The least and the greatest value of a column, so that a file that cannot hold what is asked for is passed
 * over. A bound may be wider than the values, and may be unknown; it never is narrower.
 */
final class Bounds {
    /** As many characters of a text as Iceberg keeps by default. */
    private static final int LENGTH = 16;

    // How the engine writes times of the years 1 to 9999; others leave the bounds unknown.
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d(\\.\\d{1,6})?");
    private static final LocalDateTime EPOCH = LocalDateTime.ofEpochSecond(0, 0, ZoneOffset.UTC);

    private final ColumnType type;
    private @Nullable Object least;
    private @Nullable Object greatest;
    private boolean unknown;

    Bounds(ColumnType type) {
        this.type = type;
    }

    /** Takes in the bounds of some values, as the engine writes them; null where it does not know them. */
    void widen(@Nullable String from, @Nullable String to) {
        Object first = from == null ? null : value(from);
        Object last = to == null ? null : value(to);
        if (first == null || last == null) {
            unknown = true;
            return;
        }
        least = least == null || order().compare(first, least) < 0 ? first : least;
        greatest = greatest == null || order().compare(last, greatest) > 0 ? last : greatest;
    }

    private @Nullable Object value(String text) {
        return switch (type) {
            case INTEGER -> Integer.valueOf(text);
            case BIGINT -> Long.valueOf(text);
            case TIMESTAMP ->
                TIME.matcher(text).matches()
                        ? ChronoUnit.MICROS.between(EPOCH, LocalDateTime.parse(text.replace(' ', 'T')))
                        : null;
            case VARCHAR -> text;
        };
    }

    private Comparator<Object> order() {
        return switch (type) {
            case INTEGER -> Comparator.comparing(Integer.class::cast);
            case BIGINT, TIMESTAMP -> Comparator.comparing(Long.class::cast);
            case VARCHAR -> Comparator.comparing(CharSequence.class::cast, Comparators.charSequences());
        };
    }

    /** A value that none is less than, in Iceberg's own bytes; empty when unknown or all are null. */
    Optional<ByteBuffer> lower() {
        Object bound = least instanceof String text ? UnicodeUtil.truncateStringMin(text, LENGTH) : least;
        return bytes(bound);
    }

    /** A value that none is greater than; empty when unknown, all are null, or a text cannot be shortened. */
    Optional<ByteBuffer> upper() {
        Object bound = greatest instanceof String text ? UnicodeUtil.truncateStringMax(text, LENGTH) : greatest;
        return bytes(bound);
    }

    private Optional<ByteBuffer> bytes(@Nullable Object bound) {
        return unknown || bound == null
                ? Optional.empty()
                : Optional.of(Conversions.toByteBuffer(EventSchema.type(type), bound));
    }
}
