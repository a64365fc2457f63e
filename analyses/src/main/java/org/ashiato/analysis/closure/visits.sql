-- All contacts with the destinations in question. Names are given as numbers, in the order of the names.
SELECT CAST(d.number AS BIGINT) AS destination,
       CAST(h.number AS BIGINT) AS host,
       epoch_us(c.time) AS micros,
       CASE WHEN c.failed THEN 1 ELSE 0 END AS failed,
       c.endpoint,
       c.evidence,
       c."offset",
       c.length
FROM contact c
JOIN closure_destination d ON c.destination = d.destination
JOIN closure_heard h ON c.host = h.host
ORDER BY CAST(d.number AS BIGINT), CAST(h.number AS BIGINT), epoch_us(c.time), c.evidence, c."offset"
