-- Failed tries of one source in each cell of a figure: IDs numbered by their first, several to a row; time cut into
-- spans. IDs that the log calls unknown are numbered apart.
WITH failed AS (
    SELECT account, CASE WHEN reason = 'unknown_id' THEN 1 ELSE 0 END AS unknown,
           epoch_us(time) - :from_us AS since_us
    FROM attempt
    WHERE source = :source AND logon AND NOT succeeded
),
appeared AS (
    SELECT account, unknown,
           row_number() OVER (PARTITION BY unknown ORDER BY min(since_us), account) - 1 AS number
    FROM failed
    GROUP BY account, unknown
),
placed AS (
    SELECT account, unknown,
           number - number % CASE WHEN unknown = 1 THEN :unknown_row ELSE :known_row END AS id
    FROM appeared
),
cell AS (
    SELECT placed.unknown, placed.id, failed.since_us - failed.since_us % :span_us AS since_us
    FROM failed
    JOIN placed ON placed.account = failed.account AND placed.unknown = failed.unknown
)
SELECT unknown, id, since_us, count(*) AS tries
FROM cell
GROUP BY unknown, id, since_us
ORDER BY unknown, id, since_us
