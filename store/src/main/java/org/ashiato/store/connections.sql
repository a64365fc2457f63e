-- Which connections there are, put together by number where these are near one another, and how many events they have.
SELECT min(connection) AS first,
       max(connection) AS last,
       count(*) AS events
FROM directory
WHERE connection IS NOT NULL
GROUP BY connection - connection % 256
ORDER BY first
