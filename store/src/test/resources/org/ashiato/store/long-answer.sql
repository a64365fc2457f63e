SELECT scattered, text
FROM (SELECT n * 7919 % 3000017 AS scattered, CAST(n AS VARCHAR) AS text FROM range(CAST(:rows AS BIGINT)) AS r(n)) AS made
ORDER BY scattered, text
