-- All programs that named themselves, in the order of their numbers in uses.sql.
SELECT DISTINCT agent AS name
FROM attempt
WHERE address IS NOT NULL AND agent IS NOT NULL
ORDER BY name
