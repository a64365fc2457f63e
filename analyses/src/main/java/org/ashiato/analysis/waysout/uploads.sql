-- Uploads of suspects by web request: how many, and how much where the log says so.
WITH suspect AS (
    SELECT d.number AS destination, d.destination AS name, s.whole, s.endpoint, p.path
    FROM suspect_destination s
    JOIN visit_destination d ON s.destination = d.destination
    LEFT JOIN visit_path p ON p.destination = d.number AND p.endpoint = s.endpoint
)
SELECT s.name AS destination,
       count(*) AS contacts,
       coalesce(CAST(sum(v.bytes_out) AS BIGINT), 0) AS bytes,
       epoch_us(min(v.time)) AS first_us,
       epoch_us(max(v.time)) AS last_us
FROM visit v
JOIN suspect s ON v.destination = s.destination
JOIN visit_host h ON v.host = h.number
JOIN suspect_host ON suspect_host.host = h.host
WHERE NOT v.failed
  AND v.upload
  AND (s.whole = 'yes' OR v.path = s.path OR s.endpoint = '' AND v.path IS NULL)
GROUP BY s.name
ORDER BY s.name
