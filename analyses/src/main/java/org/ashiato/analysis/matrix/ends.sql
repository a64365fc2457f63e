-- The first and the last of those contacts, to cite.
WITH suspect AS (
    SELECT d.number AS destination, d.destination AS name, s.whole, s.endpoint, p.path
    FROM suspect_destination s
    JOIN visit_destination d ON s.destination = d.destination
    LEFT JOIN visit_path p ON p.destination = d.number AND p.endpoint = s.endpoint
),
numbered AS (
    SELECT v.time, v.evidence, v."offset", v.length,
           row_number() OVER (ORDER BY v.time, v.evidence, v."offset") AS nth,
           row_number() OVER (ORDER BY v.time DESC, v.evidence DESC, v."offset" DESC) AS nth_last
    FROM visit v
    JOIN suspect s ON v.destination = s.destination
    JOIN visit_host h ON v.host = h.number
    JOIN suspect_host ON suspect_host.host = h.host
    WHERE s.whole = 'yes' OR v.path = s.path OR s.endpoint = '' AND v.path IS NULL
)
SELECT evidence, "offset", length, epoch_us(time) AS time_us
FROM numbered
WHERE nth = 1 OR nth_last = 1
ORDER BY nth
