-- Failed tries of chosen accounts in each span of time, without those that the log calls unknown.
WITH failed AS (
    SELECT attempt.source, attempt.account, CAST(chosen.span_us AS BIGINT) AS span_us,
           epoch_us(attempt.time) - CAST(chosen.from_us AS BIGINT) AS since_us
    FROM attempt
    JOIN tries_chosen AS chosen ON chosen.source = attempt.source AND chosen.account = attempt.account
    WHERE attempt.logon AND NOT attempt.succeeded AND coalesce(attempt.reason, '') <> 'unknown_id'
),
cell AS (
    SELECT source, account, since_us - since_us % span_us AS since_us
    FROM failed
)
SELECT source, account, since_us, count(*) AS tries
FROM cell
GROUP BY source, account, since_us
ORDER BY source, account, since_us
