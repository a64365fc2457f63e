-- The destinations that an indicator names, itself or a host below it, and how many terminals contacted each.
SELECT DISTINCT i.value, c.destination, c.hosts
FROM (
    SELECT destination, count(DISTINCT host) AS hosts
    FROM contact
    GROUP BY destination
) AS c
JOIN closure_indicator i
  ON c.destination = i.value
  OR substr(c.destination, greatest(1, length(c.destination) - length(i.value))) = concat('.', i.value)
ORDER BY i.value, c.destination
