-- What addresses that tried in the same time have in common: IDs, services, and whether each goes through IDs in the
-- order in which they were first tried by any. First tries of an ID make that order and do not count for it.
WITH failed AS (
    SELECT CAST(o.number AS BIGINT) AS number, s.address, s.account,
           coalesce(nullif(s.service, s.source), '') AS service, s.time, s.evidence, s."offset"
    FROM attempt AS s
    JOIN trial_origin AS o ON o.source = s.source AND o.address = s.address
    WHERE s.logon AND s.result = 'failure'
      AND epoch_us(s.time) >= CAST(o.from_us AS BIGINT) AND epoch_us(s.time) < CAST(o.to_us AS BIGINT)
),
seen AS (
    SELECT number, address, service, time, evidence, "offset", account,
           row_number() OVER (PARTITION BY number, account ORDER BY time, evidence, "offset") AS round,
           min(time) OVER (PARTITION BY number, account) AS begun
    FROM failed
),
listed AS (
    SELECT number, address, service, time, evidence, "offset", account, round,
           dense_rank() OVER (PARTITION BY number ORDER BY begun, account) AS place
    FROM seen
),
step AS (
    SELECT number, account, service, round,
           place - lag(place) OVER (PARTITION BY number, address ORDER BY time, evidence, "offset") AS ahead
    FROM listed
)
SELECT number,
       count(DISTINCT account) AS users,
       count(*) AS tries,
       count(DISTINCT service) AS services,
       min(service) AS service,
       count_if(round > 1 AND ahead > 0) AS onward,
       count_if(round > 1 AND ahead < 0) AS backward
FROM step
GROUP BY number
ORDER BY number
