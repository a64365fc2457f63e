-- Which columns of signin a source fills at all. Each question stops at the first value it meets.
SELECT 0 AS place, 'user_name' AS field,
       (SELECT count(*) FROM (SELECT 1 FROM signin_logged WHERE source = :source AND user_name IS NOT NULL LIMIT 1) AS any_one) AS filled
UNION ALL
SELECT 1 AS place, 'user_domain' AS field,
       (SELECT count(*) FROM (SELECT 1 FROM signin_logged WHERE source = :source AND user_domain IS NOT NULL LIMIT 1) AS any_one) AS filled
UNION ALL
SELECT 2 AS place, 'src_address' AS field,
       (SELECT count(*) FROM (SELECT 1 FROM signin_logged WHERE source = :source AND src_address IS NOT NULL LIMIT 1) AS any_one) AS filled
UNION ALL
SELECT 3 AS place, 'activity' AS field,
       (SELECT count(*) FROM (SELECT 1 FROM signin_logged WHERE source = :source AND activity IS NOT NULL LIMIT 1) AS any_one) AS filled
UNION ALL
SELECT 4 AS place, 'result' AS field,
       (SELECT count(*) FROM (SELECT 1 FROM signin_logged WHERE source = :source AND result IS NOT NULL LIMIT 1) AS any_one) AS filled
UNION ALL
SELECT 5 AS place, 'reason' AS field,
       (SELECT count(*) FROM (SELECT 1 FROM signin_logged WHERE source = :source AND reason IS NOT NULL LIMIT 1) AS any_one) AS filled
UNION ALL
SELECT 6 AS place, 'status_detail' AS field,
       (SELECT count(*) FROM (SELECT 1 FROM signin_logged WHERE source = :source AND status_detail IS NOT NULL LIMIT 1) AS any_one) AS filled
UNION ALL
SELECT 7 AS place, 'service' AS field,
       (SELECT count(*) FROM (SELECT 1 FROM signin_logged WHERE source = :source AND service IS NOT NULL LIMIT 1) AS any_one) AS filled
UNION ALL
SELECT 8 AS place, 'dst_host' AS field,
       (SELECT count(*) FROM (SELECT 1 FROM signin_logged WHERE source = :source AND dst_host IS NOT NULL LIMIT 1) AS any_one) AS filled
UNION ALL
SELECT 9 AS place, 'auth_protocol' AS field,
       (SELECT count(*) FROM (SELECT 1 FROM signin_logged WHERE source = :source AND auth_protocol IS NOT NULL LIMIT 1) AS any_one) AS filled
UNION ALL
SELECT 10 AS place, 'user_agent' AS field,
       (SELECT count(*) FROM (SELECT 1 FROM signin_logged WHERE source = :source AND user_agent IS NOT NULL LIMIT 1) AS any_one) AS filled
UNION ALL
SELECT 11 AS place, 'device' AS field,
       (SELECT count(*) FROM (SELECT 1 FROM signin_logged WHERE source = :source AND device IS NOT NULL LIMIT 1) AS any_one) AS filled
UNION ALL
SELECT 12 AS place, 'country' AS field,
       (SELECT count(*) FROM (SELECT 1 FROM signin_logged WHERE source = :source AND country IS NOT NULL LIMIT 1) AS any_one) AS filled
UNION ALL
SELECT 13 AS place, 'session' AS field,
       (SELECT count(*) FROM (SELECT 1 FROM signin_logged WHERE source = :source AND session IS NOT NULL LIMIT 1) AS any_one) AS filled
UNION ALL
SELECT 14 AS place, 'target' AS field,
       (SELECT count(*) FROM (SELECT 1 FROM signin_logged WHERE source = :source AND target IS NOT NULL LIMIT 1) AS any_one) AS filled
UNION ALL
SELECT 15 AS place, 'uid' AS field,
       (SELECT count(*) FROM (SELECT 1 FROM signin_logged WHERE source = :source AND uid IS NOT NULL LIMIT 1) AS any_one) AS filled
UNION ALL
SELECT 16 AS place, 'unmapped' AS field,
       (SELECT count(*) FROM (SELECT 1 FROM signin_logged WHERE source = :source AND unmapped IS NOT NULL LIMIT 1) AS any_one) AS filled
ORDER BY place
