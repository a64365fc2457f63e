-- The destinations that are not everybody's.
SELECT destination
FROM pair
GROUP BY destination
HAVING count(*) <= :shared
ORDER BY destination
