-- The contacts of the pairs in question, pair by pair. Pairs come in the order of the numbers that visit gives them:
-- the engine sorts by small numbers in less than half the time.
SELECT CAST(l.number AS BIGINT) AS number,
       epoch_us(v.time) AS micros,
       coalesce(v.bytes_in, -1) AS bytes_in,
       coalesce(v.bytes_out, -1) AS bytes_out,
       2 * coalesce(v.path, -1) + CASE WHEN v.failed THEN 1 ELSE 0 END AS path_failed
FROM lead_candidate l
JOIN visit_host h ON l.host = h.host
JOIN visit_destination d ON l.destination = d.destination
JOIN visit v ON v.host = h.number AND v.destination = d.number
ORDER BY v.destination, v.host, v.time, v.evidence, v."offset"
