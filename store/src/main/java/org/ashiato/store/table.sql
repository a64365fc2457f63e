-- Where the metadata of one table lies, as Iceberg's JDBC catalog keeps it.
SELECT metadata_location
FROM iceberg_tables
WHERE catalog_name = :catalog
    AND table_namespace = :namespace
    AND table_name = :name
