-- All contacts with the destinations in question.
SELECT c.destination,
       c.host,
       epoch_us(c.time) AS micros,
       CASE WHEN c.failed THEN 1 ELSE 0 END AS failed,
       c.endpoint,
       c.evidence,
       c."offset",
       c.length
FROM contact c
JOIN closure_destination d ON c.destination = d.destination
ORDER BY c.destination, c.host, micros, c.evidence, c."offset"
