-- Which columns of dns a source fills at all. Each question stops at the first value it meets.
SELECT 0 AS place, 'src_address' AS field,
       (SELECT count(*) FROM (SELECT 1 FROM dns WHERE source = :source AND src_address IS NOT NULL LIMIT 1) AS any_one) AS filled
UNION ALL
SELECT 1 AS place, 'dst_ip' AS field,
       (SELECT count(*) FROM (SELECT 1 FROM dns WHERE source = :source AND dst_ip IS NOT NULL LIMIT 1) AS any_one) AS filled
UNION ALL
SELECT 2 AS place, 'query' AS field,
       (SELECT count(*) FROM (SELECT 1 FROM dns WHERE source = :source AND query IS NOT NULL LIMIT 1) AS any_one) AS filled
UNION ALL
SELECT 3 AS place, 'query_type' AS field,
       (SELECT count(*) FROM (SELECT 1 FROM dns WHERE source = :source AND query_type IS NOT NULL LIMIT 1) AS any_one) AS filled
UNION ALL
SELECT 4 AS place, 'rcode' AS field,
       (SELECT count(*) FROM (SELECT 1 FROM dns WHERE source = :source AND rcode IS NOT NULL LIMIT 1) AS any_one) AS filled
UNION ALL
SELECT 5 AS place, 'answers' AS field,
       (SELECT count(*) FROM (SELECT 1 FROM dns WHERE source = :source AND answers IS NOT NULL LIMIT 1) AS any_one) AS filled
UNION ALL
SELECT 6 AS place, 'duration_us' AS field,
       (SELECT count(*) FROM (SELECT 1 FROM dns WHERE source = :source AND duration_us IS NOT NULL LIMIT 1) AS any_one) AS filled
UNION ALL
SELECT 7 AS place, 'uid' AS field,
       (SELECT count(*) FROM (SELECT 1 FROM dns WHERE source = :source AND uid IS NOT NULL LIMIT 1) AS any_one) AS filled
UNION ALL
SELECT 8 AS place, 'unmapped' AS field,
       (SELECT count(*) FROM (SELECT 1 FROM dns WHERE source = :source AND unmapped IS NOT NULL LIMIT 1) AS any_one) AS filled
ORDER BY place
