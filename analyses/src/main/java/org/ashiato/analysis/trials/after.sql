-- Accounts that signed in from an address that tried others: the first such sign-in, and what went before it.
WITH signed AS (
    SELECT s.source, s.account, s.address, s.time, a.address AS trying
    FROM attempt AS s
    LEFT JOIN trial_address AS a ON a.source = s.source AND a.address = s.address
    WHERE s.logon AND s.result = 'success'
),
hit AS (
    SELECT source, account, address, min(time) AS at, count(*) AS number
    FROM signed
    WHERE trying IS NOT NULL
    GROUP BY source, account, address
),
failed AS (
    SELECT s.source, s.address, s.account, s.time
    FROM attempt AS s
    JOIN trial_address AS a ON a.source = s.source AND a.address = s.address
    WHERE s.logon AND s.result = 'failure'
),
before AS (
    SELECT hit.source, hit.account, hit.address,
           count(DISTINCT CASE WHEN failed.account <> hit.account
                                AND epoch_us(failed.time) >= epoch_us(hit.at) - 86400000000
                               THEN failed.account END) AS others,
           count_if(failed.account = hit.account) AS own
    FROM hit
    JOIN failed ON failed.source = hit.source AND failed.address = hit.address AND failed.time <= hit.at
    GROUP BY hit.source, hit.account, hit.address
),
away AS (
    SELECT hit.source, hit.account, hit.address, count(*) AS elsewhere
    FROM hit
    JOIN signed ON signed.source = hit.source AND signed.account = hit.account AND signed.time < hit.at
    WHERE signed.trying IS NULL
    GROUP BY hit.source, hit.account, hit.address
)
SELECT hit.source, hit.account, hit.address, epoch_us(hit.at) AS at_us, hit.number,
       coalesce(before.others, 0) AS others, coalesce(before.own, 0) AS own, coalesce(away.elsewhere, 0) AS elsewhere
FROM hit
LEFT JOIN before
  ON before.source = hit.source AND before.account = hit.account AND before.address = hit.address
LEFT JOIN away
  ON away.source = hit.source AND away.account = hit.account AND away.address = hit.address
ORDER BY hit.source, hit.account, at_us, hit.address
