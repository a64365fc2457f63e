-- What the footer of one Parquet file says of each column of each row group; no data is read.
SELECT field.field_id,
       part.total_compressed_size,
       part.num_values,
       part.stats_null_count,
       part.stats_min_value,
       part.stats_max_value
FROM parquet_metadata(:file) AS part
JOIN parquet_schema(:file) AS field ON field.name = part.path_in_schema
WHERE field.field_id IS NOT NULL
ORDER BY part.row_group_id, part.column_id
