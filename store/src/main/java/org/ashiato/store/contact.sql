-- Every contact of an inside terminal with an outside destination, from web requests and from connections.
-- A connection that a sensor also saw as a web request counts once, as the request; one that it also saw as
-- a TLS handshake gets the name that was asked for.
CREATE VIEW contact AS
WITH tls AS (
    SELECT uid, max(dst_host) AS dst_host
    FROM flow
    WHERE dst_host IS NOT NULL AND uid IS NOT NULL
    GROUP BY uid
),
web AS (
    SELECT time,
           src_address AS host,
           coalesce(dst_host, dst_ip) AS destination,
           dst_port AS port,
           path AS endpoint,
           method,
           status,
           coalesce(status, 0) = 0 OR status >= 400 OR coalesce(action, '') LIKE '%DENIED%' AS failed,
           bytes_out,
           bytes_in,
           user_agent,
           content_type,
           referrer,
           user_name,
           'http' AS kind,
           source,
           evidence,
           "offset",
           length
    FROM http
    WHERE src_address IS NOT NULL AND coalesce(dst_host, dst_ip) IS NOT NULL
),
wire AS (
    SELECT f.time,
           f.src_address AS host,
           coalesce(f.dst_host, tls.dst_host, f.dst_ip) AS destination,
           f.dst_port AS port,
           f.state,
           f.bytes_out,
           f.bytes_in,
           f.source,
           f.evidence,
           f."offset",
           f.length
    FROM flow f
    LEFT JOIN tls ON f.uid = tls.uid
    WHERE f.src_address IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM http h WHERE h.uid = f.uid)
      -- a handshake, which has no protocol, counts only where its connection was not logged
      AND (f.protocol IS NOT NULL
           OR f.uid IS NULL
           OR f.uid NOT IN (SELECT c.uid FROM flow c WHERE c.protocol IS NOT NULL AND c.uid IS NOT NULL))
)
SELECT * FROM web
WHERE destination NOT IN (SELECT name FROM inside)
UNION ALL
SELECT time, host, destination, port, CAST(NULL AS VARCHAR) AS endpoint, CAST(NULL AS VARCHAR) AS method,
       CAST(NULL AS INTEGER) AS status,
       coalesce(state, '') IN ('S0', 'REJ', 'RSTOS0', 'RSTRH', 'SH', 'SHR', 'not established') AS failed,
       bytes_out, bytes_in, CAST(NULL AS VARCHAR) AS user_agent, CAST(NULL AS VARCHAR) AS content_type,
       CAST(NULL AS VARCHAR) AS referrer, CAST(NULL AS VARCHAR) AS user_name, 'flow' AS kind, source,
       evidence, "offset", length
FROM wire
WHERE destination NOT IN (SELECT name FROM inside)
  AND host IN (SELECT name FROM inside)
