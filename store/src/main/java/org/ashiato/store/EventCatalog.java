// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.store;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.iceberg.CatalogProperties;
import org.apache.iceberg.HasTableOperations;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Schema;
import org.apache.iceberg.SortOrder;
import org.apache.iceberg.Table;
import org.apache.iceberg.TableMetadata;
import org.apache.iceberg.TableMetadataParser;
import org.apache.iceberg.TableOperations;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.jdbc.JdbcCatalog;
import org.apache.iceberg.jdbc.JdbcClientPool;
import org.ashiato.model.EventKind;

/** A case's Iceberg catalog, open to be changed: an SQLite file with the tables of its events. */
final class EventCatalog implements AutoCloseable {
    static final String NAME = "ashiato";
    static final Namespace EVENTS = Namespace.of("events");

    private static final int FORMAT_VERSION = 2;

    private final JdbcCatalog catalog;
    private final LocalFileIO io;
    private final TableReader reader;

    private EventCatalog(JdbcCatalog catalog, LocalFileIO io, TableReader reader) {
        this.catalog = catalog;
        this.io = io;
        this.reader = reader;
    }

    /** Opens the catalog, and makes it where it is missing. */
    static EventCatalog open(Path database, LocalFileIO io) {
        Map<String, String> properties = Map.of(
                CatalogProperties.URI,
                url(database),
                CatalogProperties.WAREHOUSE_LOCATION,
                "local:///",
                "jdbc.schema-version",
                "V1");
        return TableReader.reading(database.toString(), () -> {
            JdbcCatalog catalog =
                    new JdbcCatalog(given -> io, given -> new JdbcClientPool(1, url(database), given), true);
            catalog.initialize(NAME, properties);
            if (!catalog.namespaceExists(EVENTS)) {
                catalog.createNamespace(EVENTS);
            }
            return new EventCatalog(catalog, io, new TableReader(database, io));
        });
    }

    /** The address of an SQLite file: as a URI, so that a question mark in a folder's name begins no options. */
    static String url(Path database) {
        return "jdbc:sqlite:file:" + database.toUri().getRawPath();
    }

    static TableIdentifier name(EventKind kind) {
        return TableIdentifier.of(EVENTS, kind.table());
    }

    /** The table of a kind, if the catalog has it. */
    Optional<Table> table(EventKind kind) {
        // The reader finds damage at once; the catalog would try again for minutes.
        return reader.table(kind).map(found -> catalog.loadTable(name(kind)));
    }

    /** Makes the table of a kind, without files. */
    Table create(EventKind kind, Schema schema) {
        // The catalog's own way to make a table numbers the columns anew; the files carry our numbers.
        String location = "local:///events/" + kind.table();
        TableMetadata metadata = TableMetadata.buildFromEmpty(FORMAT_VERSION)
                .assignUUID()
                .setLocation(location)
                .setCurrentSchema(schema, schema.highestFieldId())
                .setDefaultPartitionSpec(PartitionSpec.unpartitioned())
                .setDefaultSortOrder(SortOrder.unsorted())
                .setProperties(EventSchema.properties(schema))
                .build();
        String file = "%s/metadata/00000-%s.metadata.json".formatted(location, UUID.randomUUID());
        TableMetadataParser.write(metadata, io.newOutputFile(file));
        return catalog.registerTable(name(kind), file);
    }

    /** Gives a table these columns; files written before are read by the numbers of the columns they have. */
    static void change(Table table, Schema schema) {
        TableOperations operations = ((HasTableOperations) table).operations();
        TableMetadata base = operations.current();
        TableMetadata changed = TableMetadata.buildFrom(base)
                .setCurrentSchema(schema, Math.max(base.lastColumnId(), schema.highestFieldId()))
                .setProperties(EventSchema.properties(schema))
                .build();
        operations.commit(base, changed);
        table.refresh();
    }

    @Override
    public void close() {
        catalog.close();
    }
}
