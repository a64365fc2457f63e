-- How many terminals use each of the user agents in question, and how many name one at all.
SELECT user_agent, count(*) AS hosts
FROM (
    SELECT DISTINCT c.user_agent, c.host
    FROM contact c
    JOIN lead_agent a ON c.user_agent = a.user_agent
) AS used
GROUP BY user_agent
ORDER BY user_agent
