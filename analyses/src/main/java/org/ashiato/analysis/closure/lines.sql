-- Of each unit that is told and each terminal that contacted it: the first contact, the first that succeeded, the last.
WITH told AS (
    SELECT CAST(t.number AS BIGINT) AS number, d.number AS destination, p.path, t.whole = 'yes' AS whole
    FROM closure_told t
    JOIN visit_destination d ON t.destination = d.destination
    LEFT JOIN visit_path p ON p.destination = d.number AND p.endpoint = t.endpoint
),
placed AS (
    SELECT t.number, v.host, v.time, v.failed, v.evidence, v."offset", v.length,
           row_number() OVER (PARTITION BY t.number, v.host ORDER BY v.time, v.evidence, v."offset") AS nth,
           row_number() OVER (PARTITION BY t.number, v.host ORDER BY v.time DESC, v.evidence DESC, v."offset" DESC)
               AS nth_last,
           row_number() OVER (PARTITION BY t.number, v.host, v.failed ORDER BY v.time, v.evidence, v."offset")
               AS nth_of_result
    FROM told t
    JOIN visit v ON v.destination = t.destination
    WHERE t.whole OR v.path = t.path
)
SELECT placed.number, h.host, epoch_us(placed.time) AS micros, placed.evidence, placed."offset", placed.length
FROM placed
JOIN visit_host h ON placed.host = h.number
WHERE nth = 1 OR nth_last = 1 OR (NOT failed AND nth_of_result = 1)
ORDER BY placed.number, h.host, placed.time, placed.evidence, placed."offset"
