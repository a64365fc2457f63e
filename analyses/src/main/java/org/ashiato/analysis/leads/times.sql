-- The contacts of the pairs in question, pair by pair.
SELECT CAST(l.number AS BIGINT) AS number,
       epoch_us(c.time) AS micros,
       coalesce(c.bytes_in, -1) AS bytes_in,
       coalesce(c.bytes_out, -1) AS bytes_out,
       CASE WHEN c.failed THEN 1 ELSE 0 END AS failed,
       c.endpoint AS endpoint
FROM contact c
JOIN lead_candidate l ON c.destination = l.destination AND c.host = l.host
ORDER BY number, micros, bytes_in, bytes_out, failed, endpoint
