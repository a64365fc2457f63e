-- All accounts, in the order of their numbers in uses.sql.
SELECT DISTINCT account AS name
FROM attempt
WHERE address IS NOT NULL
ORDER BY name
