-- What each account did from each address with each program, summed up. Names are given as numbers, in the order of
-- the names; -1 is a program that did not name itself. Successes are sign-ins only; times and days are of all that was
-- done. Hours are bits of the UTC hours in which sign-ins succeeded.
WITH used AS (
    SELECT account,
           address,
           agent,
           min(CASE WHEN succeeded THEN time END) AS first,
           max(CASE WHEN succeeded THEN time END) AS last,
           count_if(succeeded AND logon) AS successes,
           count_if(NOT succeeded) AS failures,
           count(DISTINCT CASE WHEN succeeded THEN date_trunc('day', time) END) AS days,
           sum(DISTINCT CASE WHEN succeeded THEN CAST(power(2, extract(hour FROM time)) AS BIGINT) END) AS hours,
           max(country) AS country
    FROM attempt
    WHERE address IS NOT NULL
    GROUP BY account, address, agent
)
SELECT dense_rank() OVER (ORDER BY account) - 1 AS account_number,
       dense_rank() OVER (ORDER BY address) - 1 AS address_number,
       CASE WHEN agent IS NULL THEN -1 ELSE dense_rank() OVER (ORDER BY agent NULLS LAST) - 1 END AS agent_number,
       epoch_us(first) AS first_us,
       epoch_us(last) AS last_us,
       successes,
       failures,
       days,
       CAST(hours AS BIGINT) AS hours,
       country
FROM used
ORDER BY account_number, address_number, agent_number
