-- How the contacts of the foremost pairs were made.
SELECT CAST(l.number AS BIGINT) AS number,
       c.endpoint,
       c.method,
       c.user_agent,
       count(*) AS contacts,
       count(c.referrer) AS referred
FROM contact c
JOIN lead_foremost l ON c.destination = l.destination AND c.host = l.host
GROUP BY l.number, c.endpoint, c.method, c.user_agent
ORDER BY number, contacts DESC, c.endpoint, c.method, c.user_agent
