-- Accounts that failed within an hour at addresses in networks from which nobody had signed in to them before, and were
-- then signed in to from one of these. A row for the sign-in, and one for the first of the failures from each address.
-- Directory servers tell of the server that asked them, not of where the person sat. What failed at a second factor, by a
-- policy or because the account was locked was no guess.
WITH ended AS (
    SELECT account, address, time, succeeded, evidence, "offset", length,
           coalesce(reason, '') NOT IN ('unknown_id', 'locked', 'mfa', 'policy') AS wrong,
           -- /16, of IPv6 /32; a name is a network of its own
           CASE WHEN strpos(address, ':') > 0
                THEN concat(split_part(address, ':', 1), ':', split_part(address, ':', 2))
                WHEN length(translate(address, '0123456789.', '')) = 0
                THEN concat(split_part(address, '.', 1), '.', split_part(address, '.', 2))
                ELSE address END AS network
    FROM attempt
    WHERE logon AND address IS NOT NULL AND source IN (SELECT source FROM signin_logged)
),
failed AS (
    SELECT account, address, network, time, evidence, "offset", length
    FROM ended
    WHERE NOT succeeded AND wrong
),
-- An hour lies in two hours of the clock at most.
busy AS (
    SELECT DISTINCT account
    FROM (
        SELECT account
        FROM failed
        GROUP BY account, date_trunc('hour', time)
        HAVING 2 * count(*) >= :guesses
    ) AS hourly
),
placed AS (
    SELECT t.account, t.address, t.network, t.time, t.evidence, t."offset", t.length,
           row_number() OVER (PARTITION BY t.account, t.network ORDER BY t.time, t.evidence, t."offset") AS place
    FROM ended AS t
    JOIN busy ON busy.account = t.account
    WHERE t.succeeded
),
signed AS (
    SELECT account, address, network, time, evidence, "offset", length
    FROM placed
    WHERE place = 1
),
strange AS (
    SELECT failed.account, failed.address, failed.time, failed.evidence, failed."offset", failed.length
    FROM failed
    JOIN busy ON busy.account = failed.account
    LEFT JOIN signed AS known ON known.account = failed.account AND known.network = failed.network
                             AND known.time < failed.time
    WHERE known.account IS NULL
),
around AS (
    SELECT signed.account, signed.address, strange.address AS tried, strange.time, strange.time = signed.time AS at_once,
           strange.evidence, strange."offset", strange.length
    FROM signed
    JOIN strange ON strange.account = signed.account
                AND strange.time BETWEEN signed.time - INTERVAL '1' HOUR AND signed.time
),
-- Who tries one account a million times must not have each of them joined with each sign-in.
all_along AS (
    SELECT account, count(*) AS failures
    FROM strange
    GROUP BY account
),
guessed AS (
    SELECT around.account, around.address, max(all_along.failures) - count(*) AS otherwise
    FROM around
    JOIN all_along ON all_along.account = around.account
    GROUP BY around.account, around.address
    HAVING count_if(NOT at_once) >= :guesses AND count_if(NOT at_once AND tried = address) > 0
),
tried AS (
    SELECT around.account, around.address, around.tried, around.time, around.evidence, around."offset", around.length,
           count(*) OVER (PARTITION BY around.account, around.address, around.tried) AS failures,
           row_number() OVER (
               PARTITION BY around.account, around.address, around.tried
               ORDER BY around.time, around.evidence, around."offset") AS place
    FROM around
    JOIN guessed ON guessed.account = around.account AND guessed.address = around.address
    WHERE NOT around.at_once
),
begun AS (
    SELECT account, min(time) AS first
    FROM signed
    GROUP BY account
)
SELECT account, address, tried, epoch_us(time) AS at_us, failures, 0 AS otherwise, 0 AS before, 0 AS done,
       evidence, "offset", length
FROM tried
WHERE place = 1
UNION ALL
SELECT signed.account, signed.address, signed.address AS tried, epoch_us(signed.time) AS at_us, 0 AS failures,
       guessed.otherwise, CASE WHEN begun.first < signed.time THEN 1 ELSE 0 END AS before, 1 AS done,
       signed.evidence, signed."offset", signed.length
FROM signed
JOIN guessed ON guessed.account = signed.account AND guessed.address = signed.address
JOIN begun ON begun.account = signed.account
ORDER BY account, address, done, at_us, evidence, "offset"
