-- The same as duplicates.sql, looking only at the times at which an event may repeat another one.
WITH twin AS (
    SELECT event.source, count(*) AS n
    FROM event
    JOIN repeated_time ON event.time = CAST(repeated_time.time AS TIMESTAMP)
    GROUP BY event.kind, event.source, event.time, event.length, event.number, event.other_number, event.src_address,
             event.subject
    HAVING count(*) > 1
)
SELECT source, CAST(sum(n - 1) AS BIGINT) AS duplicates
FROM twin
GROUP BY source
ORDER BY source
