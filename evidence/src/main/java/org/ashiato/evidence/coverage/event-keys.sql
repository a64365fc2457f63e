-- A number for every event within a slice of time. Events that repeat one another have the same number; few others do.
WITH event AS (
    SELECT time, length, bytes_in, bytes_out FROM http
    UNION ALL
    SELECT time, length, bytes_in, bytes_out FROM flow
    UNION ALL
    SELECT time, length, CAST(NULL AS BIGINT) AS bytes_in, CAST(NULL AS BIGINT) AS bytes_out FROM dns
)
SELECT epoch_us(time) % 1000000000000 * 1000000
       + (CAST(length AS BIGINT) * 31
          + coalesce(bytes_in, -1) % 1000000 * 7
          + coalesce(bytes_out, -1) % 1000000 * 3) % 1000000 AS event_key
FROM event
WHERE time >= :begin AND time < :end
