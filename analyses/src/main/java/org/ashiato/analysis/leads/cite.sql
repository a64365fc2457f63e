-- The first two and the last two contacts of each pair in the table.
WITH numbered AS (
    SELECT CAST(l.number AS BIGINT) AS number,
           c.evidence,
           c."offset",
           c.length,
           row_number() OVER (PARTITION BY l.number ORDER BY c.time, c.evidence, c."offset") AS nth,
           row_number() OVER (PARTITION BY l.number ORDER BY c.time DESC, c.evidence DESC, c."offset" DESC) AS nth_last
    FROM contact c
    JOIN lead_shown l ON c.destination = l.destination AND c.host = l.host
)
SELECT number, evidence, "offset", length
FROM numbered
WHERE nth <= 2 OR nth_last <= 2
ORDER BY number, nth
