-- A server numbers its connections anew when it starts: where it says so, and where the lowest number comes again.
-- From one start to the next a connection's number tells which it is.
CREATE TABLE server_run AS
WITH lowest AS (
    SELECT source, coalesce(dst_host, '') AS server, min(connection) AS connection
    FROM directory
    WHERE activity = 'connect'
    GROUP BY source, coalesce(dst_host, '')
),
begun AS (
    SELECT source, coalesce(dst_host, '') AS server, time
    FROM directory
    WHERE activity = 'start'
    UNION
    SELECT d.source, l.server, d.time
    FROM directory d
    JOIN lowest l ON d.source = l.source AND coalesce(d.dst_host, '') = l.server AND d.connection = l.connection
    WHERE d.activity = 'connect'
    UNION
    SELECT source, coalesce(dst_host, ''), TIMESTAMP '1970-01-01 00:00:00'
    FROM directory
    GROUP BY source, coalesce(dst_host, '')
)
SELECT source,
       server,
       time AS begins,
       coalesce(
           lead(time) OVER (PARTITION BY source, server ORDER BY time),
           TIMESTAMP '2200-01-01 00:00:00') AS ends,
       row_number() OVER (ORDER BY source, server, time) AS number
FROM begun
