-- Failed tries of each taken account before somebody else first used it, and since; with the last line before.
WITH failed AS (
    SELECT a.source, a.account, a.time, a.evidence, a."offset", a.length,
           CASE WHEN epoch_us(a.time) < CAST(used.used_us AS BIGINT) THEN 1 ELSE 0 END AS before
    FROM attempt AS a
    JOIN tries_used AS used ON used.source = a.source AND used.account = a.account
    WHERE a.logon AND NOT a.succeeded AND coalesce(a.reason, '') <> 'unknown_id'
),
placed AS (
    SELECT source, account, evidence, "offset", length, before,
           row_number() OVER (
               PARTITION BY source, account, before ORDER BY time DESC, evidence, "offset") AS place
    FROM failed
)
SELECT source, account,
       count_if(before = 1) AS before,
       count_if(before = 0) AS since,
       max(CASE WHEN before = 1 AND place = 1 THEN evidence END) AS evidence,
       max(CASE WHEN before = 1 AND place = 1 THEN "offset" END) AS "offset",
       max(CASE WHEN before = 1 AND place = 1 THEN length END) AS length
FROM placed
GROUP BY source, account
ORDER BY source, account
