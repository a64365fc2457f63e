-- Failures of the accounts in the table on each day of their campaign, without their owners' errors: all, and those
-- from addresses that tried many.
WITH tried AS (
    SELECT s.source,
           s.account,
           coalesce(s.address, '') AS address,
           CASE WHEN s.result = 'success' THEN 'success'
                WHEN s.reason IN ('unknown_id', 'wrong_password') THEN s.reason
                ELSE 'failure' END AS kind,
           q.day,
           slice.campaign,
           slice.slice,
           epoch_us(s.time) - epoch_us(s.time) % 600000000 AS slot
    FROM attempt AS s
    JOIN trial_quarter AS q
      ON CAST(q.quarter_us AS BIGINT) = epoch_us(s.time) - epoch_us(s.time) % 900000000
    JOIN trial_slice AS slice ON slice.source = s.source AND slice.day = q.day
    WHERE s.logon AND s.result IN ('success', 'failure')
),
-- Ten minutes in which somebody signed in who also failed that day, but by a program that does so all day.
failing AS (
    SELECT source, account, day
    FROM tried
    WHERE kind IN ('wrong_password', 'failure')
    GROUP BY source, account, day
),
signed AS (
    SELECT tried.source, tried.account, tried.address, tried.day, tried.slot
    FROM tried
    JOIN failing
      ON failing.source = tried.source AND failing.account = tried.account AND failing.day = tried.day
    WHERE tried.kind = 'success'
    GROUP BY tried.source, tried.account, tried.address, tried.day, tried.slot
),
person AS (
    SELECT source, account, address, day
    FROM signed
    GROUP BY source, account, address, day
    HAVING count(*) <= :routine
),
-- These ten minutes and the ten before: failures in them are taken for the own errors of who signed in.
owner AS (
    SELECT signed.source, signed.account, signed.address, signed.slot - part.back AS slot
    FROM signed
    JOIN person
      ON person.source = signed.source AND person.account = signed.account
     AND person.address = signed.address AND person.day = signed.day
    CROSS JOIN (VALUES (0), (600000000)) AS part(back)
    GROUP BY signed.source, signed.account, signed.address, signed.slot - part.back
),
failed AS (
    SELECT quiet.campaign, tried.account, tried.day, trial_address.address
    FROM tried
    JOIN trial_quiet AS quiet ON quiet.campaign = tried.campaign AND quiet.account = tried.account
    LEFT JOIN owner
      ON owner.source = tried.source AND owner.account = tried.account
     AND owner.address = tried.address AND owner.slot = tried.slot
    LEFT JOIN trial_address
      ON trial_address.source = tried.source AND trial_address.address = tried.address
    WHERE tried.kind <> 'success' AND (owner.slot IS NULL OR trial_address.address IS NOT NULL)
)
SELECT CAST(campaign AS BIGINT) AS campaign, account, day, count(*) AS tries, count(address) AS trying
FROM failed
GROUP BY campaign, account, day
ORDER BY campaign, account, day
