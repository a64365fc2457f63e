-- Contacts of suspect terminals with suspect destinations by UTC hour. Of a site that others read as well, only
-- the paths that belong to the intrusion count.
WITH suspect AS (
    SELECT d.number AS destination, d.destination AS name, s.whole, s.endpoint, p.path
    FROM suspect_destination s
    JOIN visit_destination d ON s.destination = d.destination
    LEFT JOIN visit_path p ON p.destination = d.number AND p.endpoint = s.endpoint
)
SELECT h.host,
       s.name AS destination,
       epoch_us(date_trunc('hour', v.time)) AS hour_us,
       CAST(sum(CASE WHEN v.failed THEN 0 ELSE 1 END) AS BIGINT) AS succeeded,
       CAST(sum(CASE WHEN v.failed THEN 1 ELSE 0 END) AS BIGINT) AS failed,
       epoch_us(min(v.time)) AS first_us
FROM visit v
JOIN suspect s ON v.destination = s.destination
JOIN visit_host h ON v.host = h.number
JOIN suspect_host ON suspect_host.host = h.host
WHERE s.whole = 'yes' OR v.path = s.path OR s.endpoint = '' AND v.path IS NULL
GROUP BY h.host, s.name, date_trunc('hour', v.time)
ORDER BY h.host, s.name, hour_us
