SELECT 'a', (SELECT count(*) FROM (SELECT 1 FROM http WHERE source = :source AND user_agent IS NOT NULL LIMIT 1) AS x)
UNION ALL SELECT 'b', (SELECT count(*) FROM (SELECT 1 FROM http WHERE source = :source AND url IS NOT NULL LIMIT 1) AS x)
