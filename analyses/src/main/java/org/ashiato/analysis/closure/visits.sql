-- All contacts with the destinations in question, site by site and terminal by terminal. Names are given as numbers,
-- two values in one: to hand out many millions of rows takes longer than to sort them.
SELECT CAST(d.number AS BIGINT) * 4294967296 + CAST(h.number AS BIGINT) AS destination_host,
       epoch_us(v.time) AS micros,
       2 * coalesce(v.path, -1) + CASE WHEN v.failed THEN 1 ELSE 0 END AS path_failed
FROM closure_destination d
JOIN visit_destination vd ON d.destination = vd.destination
JOIN visit v ON v.destination = vd.number
JOIN visit_host vh ON v.host = vh.number
JOIN closure_heard h ON vh.host = h.host
ORDER BY v.destination, v.host, v.time, v.path, v.failed
