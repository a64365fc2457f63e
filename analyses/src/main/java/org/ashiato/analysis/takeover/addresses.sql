-- All addresses, in the order of their numbers in uses.sql.
SELECT DISTINCT address AS name
FROM attempt
WHERE address IS NOT NULL
ORDER BY name
