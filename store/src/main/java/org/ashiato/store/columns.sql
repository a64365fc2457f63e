-- The columns of a Parquet file by their field ids; only its footer is read.
SELECT field_id, name
FROM parquet_schema(:file)
WHERE field_id IS NOT NULL
ORDER BY field_id
