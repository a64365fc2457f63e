-- The destinations that the terminals in question contacted and that are not everybody's.
WITH touched AS (
    SELECT DISTINCT p.destination
    FROM pair p
    JOIN closure_host h ON p.host = h.host
)
SELECT p.destination
FROM pair p
JOIN touched t ON p.destination = t.destination
GROUP BY p.destination
HAVING count(*) <= :shared
ORDER BY p.destination
