-- Sign-ins as they were logged, and those that a directory server tells of: a bind with its result, and a search for
-- a log-in name that found nobody. A search that found somebody is followed by a bind, which counts. What a
-- directory calls the client is the program that asked it, seldom where the person sat.
CREATE VIEW signin AS
WITH step AS (
    SELECT *,
           last_value(CASE WHEN activity = 'connect' THEN src_address END) IGNORE NULLS OVER (
               PARTITION BY source, connection
               ORDER BY time, evidence, "offset"
               ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS client
    FROM directory
    WHERE activity IN ('connect', 'bind', 'search', 'result')
),
turn AS (
    SELECT *,
           lead(activity) OVER operations AS answer,
           lead(result) OVER operations AS code,
           lead(entries) OVER operations AS found,
           lead(evidence) OVER operations AS answer_evidence,
           lead("offset") OVER operations AS answer_offset,
           lead(length) OVER operations AS answer_length
    FROM step
    WHERE operation IS NOT NULL
    WINDOW operations AS (PARTITION BY source, connection, operation ORDER BY time, evidence, "offset")
)
SELECT time, time_quality, source, evidence, "offset", length,
       user_name, user_domain, src_address, activity, result, reason, status_detail, service, dst_host, auth_protocol,
       user_agent, device, country, session, target, uid, unmapped,
       CAST(NULL AS INTEGER) AS answer_evidence,
       CAST(NULL AS BIGINT) AS answer_offset,
       CAST(NULL AS INTEGER) AS answer_length
FROM signin_logged
UNION ALL
SELECT time, time_quality, source, evidence, "offset", length,
       user_name,
       CAST(NULL AS VARCHAR) AS user_domain,
       client AS src_address,
       'logon' AS activity,
       CASE WHEN activity = 'bind' AND code = 0 THEN 'success' ELSE 'failure' END AS result,
       CASE WHEN activity = 'search' OR code = 32 THEN 'unknown_id'
            WHEN code = 0 THEN NULL
            WHEN code = 49 THEN 'wrong_password'
            WHEN code = 19 THEN 'locked'
            WHEN code = 53 THEN 'policy'
            ELSE 'other' END AS reason,
       CASE WHEN activity = 'search' THEN 'entries=' || CAST(found AS VARCHAR)
            ELSE 'err=' || CAST(code AS VARCHAR) END AS status_detail,
       'ldap' AS service,
       dst_host,
       auth_protocol,
       CAST(NULL AS VARCHAR) AS user_agent,
       CAST(NULL AS VARCHAR) AS device,
       CAST(NULL AS VARCHAR) AS country,
       CAST(NULL AS VARCHAR) AS session,
       CAST(NULL AS VARCHAR) AS target,
       CAST(NULL AS VARCHAR) AS uid,
       unmapped,
       answer_evidence,
       answer_offset,
       answer_length
FROM turn
WHERE answer = 'result'
  AND user_name IS NOT NULL
  AND (activity = 'bind' AND code <> 14 OR activity = 'search' AND code = 0 AND found = 0)
