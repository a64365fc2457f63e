-- Each ID of each source that failed to sign in: how often, and when first; apart for IDs that the log calls unknown.
WITH failed AS (
    SELECT source, account, CASE WHEN reason = 'unknown_id' THEN 1 ELSE 0 END AS unknown, epoch_us(time) AS at_us
    FROM attempt
    WHERE logon AND NOT succeeded
)
SELECT source, account, unknown, count(*) AS tries, min(at_us) AS first_us
FROM failed
GROUP BY source, account, unknown
ORDER BY source, unknown, first_us, account
