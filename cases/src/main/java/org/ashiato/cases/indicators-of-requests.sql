-- The same of URLs and accounts, which only single requests tell.
WITH seen AS (
    SELECT i.kind, i.value, h.time
    FROM indicator i
    JOIN http h ON h.url = i.value
    WHERE i.kind = 'URL'
    UNION ALL
    SELECT i.kind, i.value, h.time
    FROM indicator i
    JOIN http h ON lower(h.user_name) = i.value
    WHERE i.kind = 'ACCOUNT'
)
SELECT kind, value, count(*) AS events, epoch_us(min(time)) AS first, epoch_us(max(time)) AS last
FROM seen
GROUP BY kind, value
ORDER BY kind, value
