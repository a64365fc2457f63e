-- Failed tries in each cell of a figure: IDs numbered by their first, several to a row; time cut into spans.
WITH failed AS (
    SELECT source, account, CASE WHEN reason = 'unknown_id' THEN 'unknown' ELSE 'known' END AS half,
           epoch_us(time) AS at_us
    FROM attempt
    WHERE logon AND NOT succeeded
),
appeared AS (
    SELECT source, half, account,
           row_number() OVER (PARTITION BY source, half ORDER BY min(at_us), account) - 1 AS number
    FROM failed
    GROUP BY source, half, account
),
placed AS (
    SELECT appeared.source, appeared.half, appeared.account,
           appeared.number - appeared.number % CAST(grid.ids_per_row AS BIGINT) AS id,
           CAST(grid.from_us AS BIGINT) AS from_us,
           CAST(grid.span_us AS BIGINT) AS span_us
    FROM appeared
    JOIN tries_grid AS grid ON grid.source = appeared.source AND grid.half = appeared.half
),
cell AS (
    SELECT failed.source, failed.half, placed.id,
           failed.at_us - placed.from_us - (failed.at_us - placed.from_us) % placed.span_us AS since_us
    FROM failed
    JOIN placed
      ON placed.source = failed.source AND placed.half = failed.half AND placed.account = failed.account
)
SELECT source, half, id, since_us, count(*) AS tries
FROM cell
GROUP BY source, half, id, since_us
ORDER BY source, half, id, since_us
