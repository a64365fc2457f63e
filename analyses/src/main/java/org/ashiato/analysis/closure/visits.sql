-- All contacts with the destinations in question, site by site and terminal by terminal. Names are given as numbers.
SELECT CAST(d.number AS BIGINT) AS destination,
       CAST(h.number AS BIGINT) AS host,
       epoch_us(v.time) AS micros,
       CASE WHEN v.failed THEN 1 ELSE 0 END AS failed,
       coalesce(v.path, -1) AS path,
       v.evidence,
       v."offset",
       v.length
FROM closure_destination d
JOIN visit_destination vd ON d.destination = vd.destination
JOIN visit v ON v.destination = vd.number
JOIN visit_host vh ON v.host = vh.number
JOIN closure_heard h ON vh.host = h.host
ORDER BY v.destination, v.host, v.time, v.evidence, v."offset"
