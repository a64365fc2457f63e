-- Sign-ins as they were logged, a line each.
CREATE VIEW signin_told AS
WITH tried AS (
    -- Where a log has lines that only announce or sum up tries, what stands beside each of the same session and name.
    SELECT *,
           count(CASE WHEN activity = 'logon' THEN 1 END) OVER (
               PARTITION BY source, dst_host, session, user_name
               ORDER BY time
               RANGE BETWEEN INTERVAL '10' MINUTE PRECEDING AND INTERVAL '10' MINUTE FOLLOWING) AS tries,
           lag(time) OVER (
               PARTITION BY source, dst_host, session, user_name
               ORDER BY time, evidence, "offset") AS before
    FROM signin_logged
    WHERE activity IN ('logon', 'attempt')
      AND source IN (SELECT source FROM signin_logged WHERE activity = 'attempt')
)
SELECT time, time_quality, source, evidence, "offset", length,
       user_name, user_domain, src_address, activity, result, reason, status_detail, service, dst_host, auth_protocol,
       user_agent, device, country, session, target, uid, unmapped,
       CAST(NULL AS INTEGER) AS answer_evidence,
       CAST(NULL AS BIGINT) AS answer_offset,
       CAST(NULL AS INTEGER) AS answer_length
FROM signin_logged
WHERE coalesce(activity, '') <> 'attempt'
UNION ALL
SELECT time, time_quality, source, evidence, "offset", length,
       user_name, user_domain, src_address, 'logon' AS activity, result, reason, status_detail, service, dst_host,
       auth_protocol, user_agent, device, country, session, target, uid, unmapped,
       CAST(NULL AS INTEGER) AS answer_evidence,
       CAST(NULL AS BIGINT) AS answer_offset,
       CAST(NULL AS INTEGER) AS answer_length
FROM tried
WHERE activity = 'attempt'
  AND tries = 0
  AND (before IS NULL OR before < time - INTERVAL '10' MINUTE)
