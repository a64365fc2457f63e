-- How many rows deeds.sql would give by the minute, at most.
SELECT count(*) AS number
FROM (
    SELECT DISTINCT a.account, a.address, coalesce(a.agent, '') AS agent, coalesce(a.activity, '') AS activity,
           date_trunc('minute', a.time) AS place
    FROM attempt a
    JOIN stage_use u ON u.account = a.account AND u.address = a.address
    WHERE a.succeeded
) AS spans
ORDER BY number
