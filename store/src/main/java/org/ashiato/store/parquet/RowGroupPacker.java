// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.store.parquet;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.DictionaryPageHeader;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Statistics;
import org.apache.parquet.format.Type;
import org.apache.parquet.format.Util;

/** Packs row groups into pages, with zstd; one thread's own. */
public final class RowGroupPacker implements AutoCloseable {
    /** Level 3: level 1 is one percent larger, level 6 two percent smaller for twice the time. */
    private static final int LEVEL = 3;

    private final List<Field> fields;
    private final ZstdCompressCtx context = new ZstdCompressCtx();
    private final ByteSink page = new ByteSink();
    private byte[] room = {};

    /** Makes a packer for files of these columns. */
    public RowGroupPacker(List<Field> fields) {
        this.fields = fields;
        context.setLevel(LEVEL);
    }

    /**
     * A row group, packed; places in it count from its own first byte.
     *
     * @param about its entry in the footer
     * @param columns the entries of its columns there
     */
    record Packed(ByteSink bytes, RowGroup about, List<ColumnMetaData> columns) {}

    /** Packs the first rows of some columns, and empties these. */
    Packed pack(List<ColumnBuilder> columns, int rows) throws IOException {
        ByteSink out = new ByteSink();
        List<ColumnChunk> chunks = new ArrayList<>();
        List<ColumnMetaData> abouts = new ArrayList<>();
        long unpacked = 0;
        for (int i = 0; i < columns.size(); i++) {
            ColumnMetaData about = column(fields.get(i), columns.get(i).finish(rows), out);
            unpacked += about.getTotal_uncompressed_size();
            ColumnChunk chunk = new ColumnChunk(0);
            chunk.setMeta_data(about);
            chunks.add(chunk);
            abouts.add(about);
        }
        RowGroup about = new RowGroup(chunks, unpacked, rows);
        about.setTotal_compressed_size(out.length());
        return new Packed(out, about, abouts);
    }

    private ColumnMetaData column(Field field, Chunk chunk, ByteSink out) throws IOException {
        int start = out.length();
        long unpacked = 0;
        List<Encoding> encodings = new ArrayList<>(List.of(Encoding.RLE, chunk.encoding()));
        ByteSink distinct = chunk.dictionary();
        if (distinct != null) {
            encodings.add(Encoding.PLAIN);
            PageHeader header = new PageHeader(PageType.DICTIONARY_PAGE, distinct.length(), 0);
            header.setDictionary_page_header(new DictionaryPageHeader(chunk.distinct(), Encoding.PLAIN));
            unpacked += page(header, distinct, out);
        }
        int dataAt = out.length();
        page.clear();
        page.write(chunk.levels().bytes(), 0, chunk.levels().length());
        page.write(chunk.values().bytes(), 0, chunk.values().length());
        PageHeader header = new PageHeader(PageType.DATA_PAGE, page.length(), 0);
        header.setData_page_header(new DataPageHeader(chunk.rows(), chunk.encoding(), Encoding.RLE, Encoding.RLE));
        unpacked += page(header, page, out);
        ColumnMetaData about = new ColumnMetaData(
                physical(field.type()),
                encodings,
                List.of(field.name()),
                CompressionCodec.ZSTD,
                chunk.rows(),
                unpacked,
                out.length() - start,
                dataAt);
        if (distinct != null) {
            about.setDictionary_page_offset(start);
        }
        about.setStatistics(statistics(chunk));
        return about;
    }

    private long page(PageHeader header, ByteSink content, ByteSink out) throws IOException {
        int most = Math.toIntExact(Zstd.compressBound(content.length()));
        if (room.length < most) {
            room = new byte[most];
        }
        int size = context.compressByteArray(room, 0, room.length, content.bytes(), 0, content.length());
        header.setCompressed_page_size(size);
        int before = out.length();
        Util.writePageHeader(header, out);
        int headerSize = out.length() - before;
        out.write(room, 0, size);
        return (long) headerSize + content.length();
    }

    private static Statistics statistics(Chunk chunk) {
        Statistics statistics = new Statistics();
        statistics.setNull_count(chunk.nulls());
        byte[] least = chunk.least();
        byte[] greatest = chunk.greatest();
        if (least != null && greatest != null) {
            statistics.setMin_value(least);
            statistics.setMax_value(greatest);
            statistics.setIs_min_value_exact(true);
            statistics.setIs_max_value_exact(true);
        }
        return statistics;
    }

    static Type physical(Field.Type type) {
        return switch (type) {
            case INTEGER -> Type.INT32;
            case BIGINT, TIMESTAMP -> Type.INT64;
            case VARCHAR -> Type.BYTE_ARRAY;
        };
    }

    @Override
    public void close() {
        context.close();
    }
}
