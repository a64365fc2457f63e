-- Each source with the kinds of events it brought, its formats, and the lines of it that could not be read.
WITH brought AS (
    SELECT DISTINCT source, kind FROM event
),
bad AS (
    SELECT evidence.source, count(*) AS rejects
    FROM rejects
    JOIN evidence ON evidence.number = rejects.evidence
    GROUP BY evidence.source
),
made AS (
    SELECT DISTINCT source, format FROM evidence
)
SELECT brought.source, made.format, brought.kind, coalesce(bad.rejects, 0) AS rejects
FROM brought
LEFT JOIN made ON made.source = brought.source
LEFT JOIN bad ON bad.source = brought.source
ORDER BY brought.source, made.format, brought.kind
