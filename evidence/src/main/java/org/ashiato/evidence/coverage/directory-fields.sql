-- Which columns of directory a source fills at all. Each question stops at the first value it meets.
SELECT 0 AS place, 'src_address' AS field,
       (SELECT count(*) FROM (SELECT 1 FROM directory WHERE source = :source AND src_address IS NOT NULL LIMIT 1) AS any_one) AS filled
UNION ALL
SELECT 1 AS place, 'connection' AS field,
       (SELECT count(*) FROM (SELECT 1 FROM directory WHERE source = :source AND connection IS NOT NULL LIMIT 1) AS any_one) AS filled
UNION ALL
SELECT 2 AS place, 'operation' AS field,
       (SELECT count(*) FROM (SELECT 1 FROM directory WHERE source = :source AND operation IS NOT NULL LIMIT 1) AS any_one) AS filled
UNION ALL
SELECT 3 AS place, 'activity' AS field,
       (SELECT count(*) FROM (SELECT 1 FROM directory WHERE source = :source AND activity IS NOT NULL LIMIT 1) AS any_one) AS filled
UNION ALL
SELECT 4 AS place, 'user_name' AS field,
       (SELECT count(*) FROM (SELECT 1 FROM directory WHERE source = :source AND user_name IS NOT NULL LIMIT 1) AS any_one) AS filled
UNION ALL
SELECT 5 AS place, 'dn' AS field,
       (SELECT count(*) FROM (SELECT 1 FROM directory WHERE source = :source AND dn IS NOT NULL LIMIT 1) AS any_one) AS filled
UNION ALL
SELECT 6 AS place, 'filter' AS field,
       (SELECT count(*) FROM (SELECT 1 FROM directory WHERE source = :source AND filter IS NOT NULL LIMIT 1) AS any_one) AS filled
UNION ALL
SELECT 7 AS place, 'auth_protocol' AS field,
       (SELECT count(*) FROM (SELECT 1 FROM directory WHERE source = :source AND auth_protocol IS NOT NULL LIMIT 1) AS any_one) AS filled
UNION ALL
SELECT 8 AS place, 'result' AS field,
       (SELECT count(*) FROM (SELECT 1 FROM directory WHERE source = :source AND result IS NOT NULL LIMIT 1) AS any_one) AS filled
UNION ALL
SELECT 9 AS place, 'entries' AS field,
       (SELECT count(*) FROM (SELECT 1 FROM directory WHERE source = :source AND entries IS NOT NULL LIMIT 1) AS any_one) AS filled
UNION ALL
SELECT 10 AS place, 'dst_host' AS field,
       (SELECT count(*) FROM (SELECT 1 FROM directory WHERE source = :source AND dst_host IS NOT NULL LIMIT 1) AS any_one) AS filled
UNION ALL
SELECT 11 AS place, 'unmapped' AS field,
       (SELECT count(*) FROM (SELECT 1 FROM directory WHERE source = :source AND unmapped IS NOT NULL LIMIT 1) AS any_one) AS filled
ORDER BY place
