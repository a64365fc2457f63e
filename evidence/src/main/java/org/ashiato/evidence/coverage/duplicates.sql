-- Per source: events that repeat another one. Numbers alone rule out nearly all lines, cheaply; terminals and
-- destinations are compared for what is left.
WITH alike AS (
    SELECT time, length, bytes_in, bytes_out
    FROM http
    GROUP BY time, length, bytes_in, bytes_out
    HAVING count(*) > 1
),
twin AS (
    SELECT http.source, count(*) AS n
    FROM http
    JOIN alike ON alike.time = http.time
              AND alike.length = http.length
              AND alike.bytes_in IS NOT DISTINCT FROM http.bytes_in
              AND alike.bytes_out IS NOT DISTINCT FROM http.bytes_out
    GROUP BY http.source, http.time, http.length, http.bytes_in, http.bytes_out, http.src_address, http.dst_host,
             http.dst_ip, http.url
    HAVING count(*) > 1
)
SELECT source, sum(n - 1) AS duplicates
FROM twin
GROUP BY source
ORDER BY source
