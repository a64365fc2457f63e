// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.store;

import java.util.Map;
import org.apache.iceberg.Schema;
import org.apache.iceberg.TableProperties;
import org.apache.iceberg.mapping.MappingUtil;
import org.apache.iceberg.mapping.NameMappingParser;
import org.apache.iceberg.types.Type;
import org.apache.iceberg.types.Types;
import org.apache.iceberg.types.Types.NestedField;
import org.ashiato.model.Column;
import org.ashiato.model.ColumnType;
import org.ashiato.model.EventKind;

/** A kind of event as an Iceberg table sees it: its columns with the field ids that the files carry. */
final class EventSchema {
    private EventSchema() {}

    static Schema of(EventKind kind) {
        return new Schema(kind.columns().stream().map(EventSchema::field).toList());
    }

    // Every column may be null, as in the files.
    private static NestedField field(Column column) {
        return NestedField.optional(column.id(), column.name(), type(column.type()), column.about());
    }

    static Type.PrimitiveType type(ColumnType type) {
        return switch (type) {
            case INTEGER -> Types.IntegerType.get();
            case BIGINT -> Types.LongType.get();
            case TIMESTAMP -> Types.TimestampType.withoutZone();
            case VARCHAR -> Types.StringType.get();
        };
    }

    /** The properties of a table with these columns. */
    static Map<String, String> properties(Schema schema) {
        return Map.of(
                TableProperties.DEFAULT_NAME_MAPPING,
                NameMappingParser.toJson(MappingUtil.create(schema)),
                // Each version of the metadata names all snapshots; older versions are of no use for time travel.
                TableProperties.METADATA_DELETE_AFTER_COMMIT_ENABLED,
                "true",
                TableProperties.METADATA_PREVIOUS_VERSIONS_MAX,
                "10");
    }
}
