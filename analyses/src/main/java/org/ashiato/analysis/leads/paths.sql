-- The names of the paths in question.
SELECT CAST(l.number AS BIGINT) AS number, p.endpoint
FROM lead_path l
JOIN visit_destination d ON l.destination = d.destination
JOIN visit_path p ON p.destination = d.number AND p.path = CAST(l.path AS INTEGER)
ORDER BY number
