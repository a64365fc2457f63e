-- How often, from when and until when each host or address stands in the events: host names with all below them.
SELECT i.kind,
       i.value,
       CAST(sum(p.contacts) AS BIGINT) AS events,
       epoch_us(min(p.first)) AS first,
       epoch_us(max(p.last)) AS last
FROM indicator i
JOIN pair p ON p.destination = i.value OR (i.kind = 'HOST' AND p.destination LIKE concat('%.', i.value))
WHERE i.kind IN ('HOST', 'ADDRESS')
GROUP BY i.kind, i.value
ORDER BY i.kind, i.value
