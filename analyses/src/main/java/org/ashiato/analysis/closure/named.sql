-- The destinations that an indicator names: itself, or a host below it.
SELECT DISTINCT i.value, p.destination
FROM (SELECT DISTINCT destination FROM pair) AS p
JOIN closure_indicator i
  ON p.destination = i.value
  OR substr(p.destination, greatest(1, length(p.destination) - length(i.value))) = concat('.', i.value)
ORDER BY i.value, p.destination
