-- Per source: how often time went back by more than a minute from one line to the next inside one evidence.
-- Sorting every line would take longer than everything else here, so lines are first summed up in blocks of
-- 8 KiB: a step shows as a block that spans more than a minute, or that begins before the end of the one before.
-- Only the lines of such blocks are looked at one by one.
WITH span AS (
    SELECT evidence, "offset" - "offset" % 8192 AS block, min(time) AS earliest, max(time) AS latest
    FROM event
    GROUP BY evidence, "offset" - "offset" % 8192
),
placed AS (
    SELECT evidence, block, earliest, latest,
           row_number() OVER (PARTITION BY evidence ORDER BY block) AS place,
           lag(latest) OVER (PARTITION BY evidence ORDER BY block) AS latest_before,
           lead(earliest) OVER (PARTITION BY evidence ORDER BY block) AS earliest_after
    FROM span
),
suspect AS (
    SELECT evidence, block, place
    FROM placed
    WHERE latest > earliest + INTERVAL '60' SECOND
       OR latest_before > earliest + INTERVAL '60' SECOND
       OR latest > earliest_after + INTERVAL '60' SECOND
),
line AS (
    SELECT event.source,
           event.time,
           suspect.place,
           lag(event.time) OVER (PARTITION BY event.evidence ORDER BY event."offset") AS time_before,
           lag(suspect.place) OVER (PARTITION BY event.evidence ORDER BY event."offset") AS place_before
    FROM event
    JOIN suspect ON suspect.evidence = event.evidence AND suspect.block = event."offset" - event."offset" % 8192
)
SELECT source, count(*) AS steps
FROM line
WHERE time_before > time + INTERVAL '60' SECOND AND place_before >= place - 1
GROUP BY source
ORDER BY source
