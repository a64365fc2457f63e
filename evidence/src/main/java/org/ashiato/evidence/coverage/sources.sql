-- Each source with the kinds of events it brought, its formats, and the lines of it that could not be read.
WITH brought AS (
    SELECT source, 1 AS http, 0 AS flow, 0 AS dns FROM (SELECT DISTINCT source FROM http) AS h
    UNION ALL
    SELECT source, 0 AS http, 1 AS flow, 0 AS dns FROM (SELECT DISTINCT source FROM flow) AS f
    UNION ALL
    SELECT source, 0 AS http, 0 AS flow, 1 AS dns FROM (SELECT DISTINCT source FROM dns) AS d
),
kinds AS (
    SELECT source, max(http) AS http, max(flow) AS flow, max(dns) AS dns
    FROM brought
    GROUP BY source
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
SELECT kinds.source, made.format, kinds.http, kinds.flow, kinds.dns, coalesce(bad.rejects, 0) AS rejects
FROM kinds
LEFT JOIN made ON made.source = kinds.source
LEFT JOIN bad ON bad.source = kinds.source
ORDER BY kinds.source, made.format
