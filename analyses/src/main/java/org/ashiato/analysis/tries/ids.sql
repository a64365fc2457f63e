-- Each ID of each source that failed to sign in: how often, and when first; apart for IDs that the log calls unknown.
WITH failed AS (
    SELECT source, account, CASE WHEN reason = 'unknown_id' THEN 'unknown' ELSE 'known' END AS half,
           epoch_us(time) AS at_us
    FROM attempt
    WHERE logon AND NOT succeeded
)
SELECT source, account, half, count(*) AS tries, min(at_us) AS first_us
FROM failed
GROUP BY source, account, half
ORDER BY source, half, first_us, account
