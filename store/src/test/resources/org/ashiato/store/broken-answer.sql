-- Numbers up to the last one, at which the engine fails.
SELECT CASE WHEN i = CAST(:rows AS BIGINT) - 1 THEN CAST(error('broken off') AS BIGINT) ELSE i END AS number
FROM range(CAST(:rows AS BIGINT)) AS t(i)
