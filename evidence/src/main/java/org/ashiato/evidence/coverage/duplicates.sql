-- Per source, within a slice of time: events that repeat another one. Lines of one length with equal numbers and ends
-- are taken for the same line.
WITH twin AS (
    SELECT source, count(*) AS n
    FROM event
    WHERE time >= :begin AND time < :end
    GROUP BY kind, source, time, length, number, other_number, src_address, subject
    HAVING count(*) > 1
)
SELECT source, CAST(sum(n - 1) AS BIGINT) AS duplicates
FROM twin
GROUP BY source
ORDER BY source
