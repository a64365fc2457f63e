-- The same as duplicates.sql, looking only at events whose number (event-keys.sql) came up more than once.
WITH event AS (
    SELECT 'http' AS kind, source, time, length, bytes_in, bytes_out, src_address, coalesce(dst_host, dst_ip) AS dst
    FROM http
    UNION ALL
    SELECT 'flow' AS kind, source, time, length, bytes_in, bytes_out, src_address, dst_ip AS dst
    FROM flow
    UNION ALL
    SELECT 'dns' AS kind, source, time, length, CAST(NULL AS BIGINT) AS bytes_in, CAST(NULL AS BIGINT) AS bytes_out, src_address,
           query AS dst
    FROM dns
),
twin AS (
    SELECT event.source, count(*) AS n
    FROM event
    JOIN repeated_key ON CAST(repeated_key.event_key AS BIGINT)
        = epoch_us(time) % 1000000000000 * 1000000
          + (CAST(length AS BIGINT) * 31
             + coalesce(bytes_in, -1) % 1000000 * 7
             + coalesce(bytes_out, -1) % 1000000 * 3) % 1000000
    WHERE event.time >= :begin AND event.time < :end
    GROUP BY event.kind, event.source, event.time, event.length, event.bytes_in, event.bytes_out, event.src_address,
             event.dst
    HAVING count(*) > 1
)
SELECT source, CAST(sum(n - 1) AS BIGINT) AS duplicates
FROM twin
GROUP BY source
ORDER BY source
