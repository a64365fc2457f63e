-- The destinations that the terminals in question contacted and that are not everybody's.
WITH touched AS (
    SELECT DISTINCT c.destination
    FROM contact c
    JOIN closure_host h ON c.host = h.host
)
SELECT c.destination
FROM contact c
JOIN touched t ON c.destination = t.destination
GROUP BY c.destination
HAVING count(DISTINCT c.host) <= :shared
ORDER BY c.destination
