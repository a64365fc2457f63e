-- The first two and the last two contacts of each pair in the table.
WITH numbered AS (
    SELECT CAST(l.number AS BIGINT) AS number,
           v.evidence,
           v."offset",
           v.length,
           row_number() OVER (PARTITION BY l.number ORDER BY v.time, v.evidence, v."offset") AS nth,
           row_number() OVER (PARTITION BY l.number ORDER BY v.time DESC, v.evidence DESC, v."offset" DESC) AS nth_last
    FROM lead_shown l
    JOIN visit_host h ON l.host = h.host
    JOIN visit_destination d ON l.destination = d.destination
    JOIN visit v ON v.host = h.number AND v.destination = d.number
)
SELECT number, evidence, "offset", length
FROM numbered
WHERE nth <= 2 OR nth_last <= 2
ORDER BY number, nth
