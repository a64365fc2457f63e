-- Bytes uploaded to each destination in each UTC hour; destinations that never took much in all are left out.
WITH hourly AS (
    SELECT destination AS subject, date_trunc('hour', time) AS hour, CAST(sum(bytes_out) AS BIGINT) AS bytes
    FROM contact
    WHERE bytes_out > 0
    GROUP BY destination, date_trunc('hour', time)
)
SELECT subject, epoch_us(hour) AS hour_us, bytes
FROM hourly
WHERE subject IN (SELECT subject FROM hourly GROUP BY subject HAVING sum(bytes) >= :floor)
ORDER BY subject, hour_us
