-- Per source, within a slice of time: events that repeat another one. Numbers rule out nearly all lines at
-- little cost; terminals and destinations are compared for what is left. Lines of one length with equal numbers
-- and ends are taken for the same line.
WITH alike AS (
    SELECT time, length
    FROM event
    WHERE time >= :begin AND time < :end
    GROUP BY time, length
    HAVING count(*) > 1
),
twin AS (
    SELECT event.source, count(*) AS n
    FROM event
    JOIN alike ON alike.time = event.time AND alike.length = event.length
    WHERE event.time >= :begin AND event.time < :end
    GROUP BY event.kind, event.source, event.time, event.length, event.number, event.other_number, event.src_address,
             event.subject
    HAVING count(*) > 1
)
SELECT source, CAST(sum(n - 1) AS BIGINT) AS duplicates
FROM twin
GROUP BY source
ORDER BY source
