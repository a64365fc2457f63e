-- The same as duplicates.sql, looking only at events whose number (event-keys.sql) came up more than once.
WITH twin AS (
    SELECT event.source, count(*) AS n
    FROM event
    JOIN repeated_key ON CAST(repeated_key.event_key AS BIGINT)
        = epoch_us(time) % 1000000000000 * 1000000
          + (CAST(length AS BIGINT) * 31
             + coalesce(number, -1) % 1000000 * 7
             + coalesce(other_number, -1) % 1000000 * 3) % 1000000
    WHERE event.time >= :begin AND event.time < :end
    GROUP BY event.kind, event.source, event.time, event.length, event.number, event.other_number, event.src_address,
             event.subject
    HAVING count(*) > 1
)
SELECT source, CAST(sum(n - 1) AS BIGINT) AS duplicates
FROM twin
GROUP BY source
ORDER BY source
