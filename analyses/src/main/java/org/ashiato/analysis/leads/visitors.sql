-- Who else contacted the destinations in question, too seldom to show a rhythm.
SELECT c.host,
       c.destination,
       count(*) AS contacts,
       count_if(c.failed) AS failures,
       epoch_us(min(c.time)) AS first,
       epoch_us(max(c.time)) AS last
FROM contact c
JOIN lead_server s ON c.destination = s.destination
GROUP BY c.host, c.destination
HAVING count(*) < :fewest
ORDER BY c.host, c.destination
