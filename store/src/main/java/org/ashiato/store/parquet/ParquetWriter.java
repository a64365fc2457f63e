// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.store.parquet;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.ColumnOrder;
import org.apache.parquet.format.ConvertedType;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.LogicalType;
import org.apache.parquet.format.MicroSeconds;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.StringType;
import org.apache.parquet.format.TimeUnit;
import org.apache.parquet.format.TimestampType;
import org.apache.parquet.format.TypeDefinedOrder;
import org.apache.parquet.format.Util;

/** Writes one Parquet file; threads may add row groups beside each other, which stand there as they came. */
public final class ParquetWriter implements AutoCloseable {
    private static final byte[] MARK = "PAR1".getBytes(StandardCharsets.US_ASCII);
    private static final int VERSION = 2;

    private final List<Field> fields;
    private final OutputStream out;
    private final List<RowGroup> groups = new ArrayList<>();
    private long at = MARK.length;
    private long rows;

    /** Begins a file; an older one is replaced. */
    public ParquetWriter(Path file, List<Field> fields) throws IOException {
        this.fields = fields;
        this.out = new BufferedOutputStream(Files.newOutputStream(file));
        out.write(MARK);
    }

    /** Adds the first rows of some columns, one for each field, as a row group, and empties the columns. */
    public void add(RowGroupPacker packer, List<ColumnBuilder> columns, int count) throws IOException {
        RowGroupPacker.Packed packed = packer.pack(columns, count);
        synchronized (this) {
            RowGroup group = packed.about();
            for (ColumnMetaData about : packed.columns()) {
                about.setData_page_offset(about.getData_page_offset() + at);
                if (about.isSetDictionary_page_offset()) {
                    about.setDictionary_page_offset(about.getDictionary_page_offset() + at);
                }
            }
            group.setFile_offset(at);
            groups.add(group);
            out.write(packed.bytes().bytes(), 0, packed.bytes().length());
            at += packed.bytes().length();
            rows += count;
        }
    }

    /** Writes the footer; gives the number of rows. */
    public synchronized long finish() throws IOException {
        FileMetaData footer = new FileMetaData(VERSION, schema(), rows, groups);
        footer.setCreated_by("Ashiato");
        footer.setColumn_orders(fields.stream()
                .map(field -> ColumnOrder.TYPE_ORDER(new TypeDefinedOrder()))
                .toList());
        ByteSink sink = new ByteSink();
        Util.writeFileMetaData(footer, sink);
        sink.number(sink.length(), Integer.BYTES);
        sink.write(MARK, 0, MARK.length);
        out.write(sink.bytes(), 0, sink.length());
        out.flush();
        return rows;
    }

    private List<SchemaElement> schema() {
        SchemaElement root = new SchemaElement("schema");
        root.setNum_children(fields.size());
        List<SchemaElement> schema = new ArrayList<>(List.of(root));
        for (Field field : fields) {
            SchemaElement element = new SchemaElement(field.name());
            element.setType(RowGroupPacker.physical(field.type()));
            element.setRepetition_type(FieldRepetitionType.OPTIONAL);
            if (field.id() != 0) {
                element.setField_id(field.id());
            }
            switch (field.type()) {
                case INTEGER, BIGINT -> {
                    // what the physical type says
                }
                case TIMESTAMP ->
                    element.setLogicalType(
                            LogicalType.TIMESTAMP(new TimestampType(false, TimeUnit.MICROS(new MicroSeconds()))));
                case VARCHAR -> {
                    element.setConverted_type(ConvertedType.UTF8);
                    element.setLogicalType(LogicalType.STRING(new StringType()));
                }
            }
            schema.add(element);
        }
        return schema;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
