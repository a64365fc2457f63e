-- A number for every event within a slice of time. Events that repeat one another have the same number; few others do.
SELECT epoch_us(time) % 1000000000000 * 1000000
       + (CAST(length AS BIGINT) * 31
          + coalesce(number, -1) % 1000000 * 7
          + coalesce(other_number, -1) % 1000000 * 3) % 1000000 AS event_key
FROM event
WHERE time >= :begin AND time < :end
