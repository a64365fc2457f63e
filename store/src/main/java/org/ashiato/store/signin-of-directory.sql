-- Sign-ins that directory servers tell of, in some operations on some of their connections: a bind with its result, and
-- a search for a log-in name that found nobody. A search that found somebody is followed by a bind, which counts. What a
-- directory calls the client is the program that asked it, seldom where the person sat.
WITH client AS (
    SELECT r.number, d.connection, max(d.src_address) AS address
    FROM directory d
    JOIN server_run r ON d.source = r.source AND coalesce(d.dst_host, '') = r.server AND d.time >= r.begins AND d.time < r.ends
    WHERE d.activity = 'connect' AND d.connection BETWEEN {first} AND {last}
    GROUP BY r.number, d.connection
),
answer AS (
    SELECT r.number, d.connection, d.operation, d.time, d.evidence, d."offset", d.length, d.user_name,
           d.result AS code, d.entries
    FROM directory d
    JOIN server_run r ON d.source = r.source AND coalesce(d.dst_host, '') = r.server AND d.time >= r.begins AND d.time < r.ends
    WHERE d.connection BETWEEN {first} AND {last} AND abs(d.operation % {parts}) = {part}
      AND d.activity = 'result' AND d.result <> 14 AND coalesce(d.entries, 0) = 0
),
asked AS (
    SELECT r.number, d.connection, d.operation, d.time, d.time_quality, d.source, d.evidence, d."offset", d.length,
           d.activity, d.user_name, d.dst_host, d.auth_protocol, d.unmapped
    FROM directory d
    JOIN server_run r ON d.source = r.source AND coalesce(d.dst_host, '') = r.server AND d.time >= r.begins AND d.time < r.ends
    WHERE d.connection BETWEEN {first} AND {last} AND abs(d.operation % {parts}) = {part}
      AND (d.activity = 'bind' OR d.activity = 'search' AND d.user_name IS NOT NULL)
)
SELECT q.time, q.time_quality, q.source, q.evidence, q."offset", q.length,
       coalesce(q.user_name, a.user_name) AS user_name,
       CAST(NULL AS VARCHAR) AS user_domain,
       c.address AS src_address,
       'logon' AS activity,
       CASE WHEN q.activity = 'bind' AND a.code = 0 THEN 'success' ELSE 'failure' END AS result,
       CASE WHEN q.activity = 'search' OR a.code = 32 THEN 'unknown_id'
            WHEN a.code = 0 THEN NULL
            WHEN a.code = 49 THEN 'wrong_password'
            WHEN a.code = 19 THEN 'locked'
            WHEN a.code = 53 THEN 'policy'
            ELSE 'other' END AS reason,
       CASE WHEN q.activity = 'search' THEN 'entries=0'
            ELSE 'err=' || CAST(a.code AS VARCHAR) END AS status_detail,
       'ldap' AS service,
       q.dst_host,
       q.auth_protocol,
       CAST(NULL AS VARCHAR) AS user_agent,
       CAST(NULL AS VARCHAR) AS device,
       CAST(NULL AS VARCHAR) AS country,
       CAST(NULL AS VARCHAR) AS session,
       CAST(NULL AS VARCHAR) AS target,
       CAST(NULL AS VARCHAR) AS uid,
       q.unmapped,
       a.evidence AS answer_evidence,
       a."offset" AS answer_offset,
       a.length AS answer_length
FROM asked q
-- A restart that left no trace must not marry a question to the answer of another day.
JOIN answer a
  ON q.number = a.number AND q.connection = a.connection AND q.operation = a.operation
 AND a.time >= q.time - INTERVAL '2' SECOND AND a.time < q.time + INTERVAL '1' HOUR
LEFT JOIN client c ON q.number = c.number AND q.connection = c.connection
WHERE coalesce(q.user_name, a.user_name) IS NOT NULL
  AND (q.activity = 'bind' OR a.code = 0 AND a.entries = 0)
