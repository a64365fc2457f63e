-- How often, from when and until when each indicator stands in the events: host names with all below them.
WITH names AS (
    SELECT DISTINCT destination FROM contact
),
matched AS (
    SELECT i.kind, i.value, n.destination
    FROM indicator i
    JOIN names n ON n.destination = i.value OR (i.kind = 'HOST' AND n.destination LIKE concat('%.', i.value))
    WHERE i.kind IN ('HOST', 'ADDRESS')
),
seen AS (
    SELECT m.kind, m.value, c.time
    FROM matched m
    JOIN contact c ON c.destination = m.destination
    UNION ALL
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
