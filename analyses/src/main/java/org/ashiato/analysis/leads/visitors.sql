-- Who else contacted the destinations in question, too seldom to show a rhythm.
SELECT p.host, p.destination, p.contacts, p.failures, epoch_us(p.first) AS first, epoch_us(p.last) AS last
FROM pair p
JOIN lead_server s ON p.destination = s.destination
WHERE p.contacts < :fewest
ORDER BY p.host, p.destination
