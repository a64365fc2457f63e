-- Which columns of http a source fills at all. Each question stops at the first value it meets.
SELECT 0 AS place, 'src_address' AS field,
       (SELECT count(*) FROM (SELECT 1 FROM http WHERE source = :source AND src_address IS NOT NULL LIMIT 1) AS any_one) AS filled
UNION ALL
SELECT 1 AS place, 'user_name' AS field,
       (SELECT count(*) FROM (SELECT 1 FROM http WHERE source = :source AND user_name IS NOT NULL LIMIT 1) AS any_one) AS filled
UNION ALL
SELECT 2 AS place, 'method' AS field,
       (SELECT count(*) FROM (SELECT 1 FROM http WHERE source = :source AND method IS NOT NULL LIMIT 1) AS any_one) AS filled
UNION ALL
SELECT 3 AS place, 'scheme' AS field,
       (SELECT count(*) FROM (SELECT 1 FROM http WHERE source = :source AND scheme IS NOT NULL LIMIT 1) AS any_one) AS filled
UNION ALL
SELECT 4 AS place, 'dst_host' AS field,
       (SELECT count(*) FROM (SELECT 1 FROM http WHERE source = :source AND dst_host IS NOT NULL LIMIT 1) AS any_one) AS filled
UNION ALL
SELECT 5 AS place, 'dst_port' AS field,
       (SELECT count(*) FROM (SELECT 1 FROM http WHERE source = :source AND dst_port IS NOT NULL LIMIT 1) AS any_one) AS filled
UNION ALL
SELECT 6 AS place, 'path' AS field,
       (SELECT count(*) FROM (SELECT 1 FROM http WHERE source = :source AND path IS NOT NULL LIMIT 1) AS any_one) AS filled
UNION ALL
SELECT 7 AS place, 'query_string' AS field,
       (SELECT count(*) FROM (SELECT 1 FROM http WHERE source = :source AND query_string IS NOT NULL LIMIT 1) AS any_one) AS filled
UNION ALL
SELECT 8 AS place, 'dst_ip' AS field,
       (SELECT count(*) FROM (SELECT 1 FROM http WHERE source = :source AND dst_ip IS NOT NULL LIMIT 1) AS any_one) AS filled
UNION ALL
SELECT 9 AS place, 'status' AS field,
       (SELECT count(*) FROM (SELECT 1 FROM http WHERE source = :source AND status IS NOT NULL LIMIT 1) AS any_one) AS filled
UNION ALL
SELECT 10 AS place, 'action' AS field,
       (SELECT count(*) FROM (SELECT 1 FROM http WHERE source = :source AND action IS NOT NULL LIMIT 1) AS any_one) AS filled
UNION ALL
SELECT 11 AS place, 'bytes_out' AS field,
       (SELECT count(*) FROM (SELECT 1 FROM http WHERE source = :source AND bytes_out IS NOT NULL LIMIT 1) AS any_one) AS filled
UNION ALL
SELECT 12 AS place, 'bytes_in' AS field,
       (SELECT count(*) FROM (SELECT 1 FROM http WHERE source = :source AND bytes_in IS NOT NULL LIMIT 1) AS any_one) AS filled
UNION ALL
SELECT 13 AS place, 'duration_us' AS field,
       (SELECT count(*) FROM (SELECT 1 FROM http WHERE source = :source AND duration_us IS NOT NULL LIMIT 1) AS any_one) AS filled
UNION ALL
SELECT 14 AS place, 'user_agent' AS field,
       (SELECT count(*) FROM (SELECT 1 FROM http WHERE source = :source AND user_agent IS NOT NULL LIMIT 1) AS any_one) AS filled
UNION ALL
SELECT 15 AS place, 'referrer' AS field,
       (SELECT count(*) FROM (SELECT 1 FROM http WHERE source = :source AND referrer IS NOT NULL LIMIT 1) AS any_one) AS filled
UNION ALL
SELECT 16 AS place, 'content_type' AS field,
       (SELECT count(*) FROM (SELECT 1 FROM http WHERE source = :source AND content_type IS NOT NULL LIMIT 1) AS any_one) AS filled
UNION ALL
SELECT 17 AS place, 'uid' AS field,
       (SELECT count(*) FROM (SELECT 1 FROM http WHERE source = :source AND uid IS NOT NULL LIMIT 1) AS any_one) AS filled
UNION ALL
SELECT 18 AS place, 'unmapped' AS field,
       (SELECT count(*) FROM (SELECT 1 FROM http WHERE source = :source AND unmapped IS NOT NULL LIMIT 1) AS any_one) AS filled
ORDER BY place
