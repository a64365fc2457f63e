-- What events of all kinds have in common: when, from which source, on which line, and enough of each to tell it from
-- another one: who, about whom or what, and two numbers.
CREATE VIEW event AS
SELECT 'http' AS kind, time, time_quality, source, evidence, "offset", length,
       src_address, coalesce(dst_host, dst_ip) AS subject, bytes_in AS number, bytes_out AS other_number
FROM http_logged
UNION ALL
SELECT 'flow' AS kind, time, time_quality, source, evidence, "offset", length,
       src_address, dst_ip AS subject, bytes_in AS number, bytes_out AS other_number
FROM flow
UNION ALL
SELECT 'dns' AS kind, time, time_quality, source, evidence, "offset", length,
       src_address, query AS subject, CAST(NULL AS BIGINT) AS number, CAST(NULL AS BIGINT) AS other_number
FROM dns
UNION ALL
SELECT 'signin' AS kind, time, time_quality, source, evidence, "offset", length,
       src_address, user_name AS subject, CAST(NULL AS BIGINT) AS number, CAST(NULL AS BIGINT) AS other_number
FROM signin_logged
UNION ALL
SELECT 'directory' AS kind, time, time_quality, source, evidence, "offset", length,
       src_address, user_name AS subject, connection AS number, operation AS other_number
FROM directory
