-- Contacts of suspects whose content the log cannot show: tunnels, and connections seen only as flows.
SELECT d.destination AS destination,
       count(*) AS contacts,
       coalesce(CAST(sum(v.bytes_out) AS BIGINT), 0) AS bytes,
       epoch_us(min(v.time)) AS first_us,
       epoch_us(max(v.time)) AS last_us
FROM visit v
JOIN visit_destination d ON v.destination = d.number
JOIN suspect_destination s ON s.destination = d.destination
JOIN visit_host h ON v.host = h.number
JOIN suspect_host ON suspect_host.host = h.host
WHERE NOT v.failed
  AND s.whole = 'yes'
  AND v.tunnel
GROUP BY d.destination
ORDER BY d.destination
