-- Failures of each account in each slice of each campaign, without their owners' errors: all, and those from
-- addresses that tried many. IDs that never failed by a wrong password are left out: they do not exist.
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
    SELECT tried.campaign, tried.slice, tried.account, tried.kind, trial_address.address
    FROM tried
    LEFT JOIN owner
      ON owner.source = tried.source AND owner.account = tried.account
     AND owner.address = tried.address AND owner.slot = tried.slot
    LEFT JOIN trial_address
      ON trial_address.source = tried.source AND trial_address.address = tried.address
    WHERE tried.kind <> 'success' AND (owner.slot IS NULL OR trial_address.address IS NOT NULL)
),
known AS (
    SELECT campaign, account
    FROM failed
    WHERE kind <> 'unknown_id'
    GROUP BY campaign, account
)
SELECT CAST(failed.campaign AS BIGINT) AS campaign, failed.account, CAST(failed.slice AS BIGINT) AS slice,
       count(*) AS tries, count(failed.address) AS trying
FROM failed
JOIN known ON known.campaign = failed.campaign AND known.account = failed.account
GROUP BY failed.campaign, failed.account, failed.slice
ORDER BY campaign, failed.account, slice
