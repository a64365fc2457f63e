-- The paths of the destinations in question that more than a chance visit shows; all where a site has few.
WITH site AS (
    SELECT CAST(d.number AS BIGINT) AS number, v.number AS destination, count(*) AS paths
    FROM closure_destination d
    JOIN visit_destination v ON d.destination = v.destination
    JOIN visit_path p ON p.destination = v.number
    GROUP BY d.number, v.number
)
SELECT site.number, p.path, p.endpoint
FROM site
JOIN visit_path p ON p.destination = site.destination
WHERE p.contacts > 2 OR site.paths <= 8
ORDER BY site.number, p.path
