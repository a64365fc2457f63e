-- Tries of each source, kind and day. A row without account sums the day up; the others are days of IDs that fail
-- often on many days.
WITH tried AS (
    SELECT s.source,
           s.account,
           coalesce(s.address, '') AS address,
           CASE WHEN s.result = 'success' THEN 'success'
                WHEN s.reason IN ('unknown_id', 'wrong_password') THEN s.reason
                ELSE 'failure' END AS kind,
           q.day,
           epoch_us(s.time) - epoch_us(s.time) % 600000000 AS slot
    FROM attempt AS s
    JOIN trial_quarter AS q
      ON CAST(q.quarter_us AS BIGINT) = epoch_us(s.time) - epoch_us(s.time) % 900000000
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
account_day AS (
    SELECT tried.source, tried.kind, tried.day, tried.account, count(*) AS tries, count(owner.slot) AS owners
    FROM tried
    LEFT JOIN owner
      ON owner.source = tried.source AND owner.account = tried.account
     AND owner.address = tried.address AND owner.slot = tried.slot
     AND tried.kind IN ('wrong_password', 'failure')
    GROUP BY tried.source, tried.kind, tried.day, tried.account
),
ranked AS (
    SELECT source, kind, account,
           row_number() OVER (
               PARTITION BY source, kind ORDER BY count(*) DESC, sum(tries) DESC, account) AS place
    FROM account_day
    WHERE kind <> 'success' AND tries - owners >= :often
    GROUP BY source, kind, account
    HAVING count(*) >= :steady_days
),
heavy AS (
    SELECT source, kind, account FROM ranked WHERE place <= 100
),
from_where AS (
    SELECT source, kind, day, count(DISTINCT nullif(address, '')) AS addresses
    FROM tried
    GROUP BY source, kind, day
),
whole AS (
    SELECT d.source, d.kind, d.day,
           sum(d.tries) AS tries,
           sum(d.owners) AS owners,
           count(*) AS users,
           count_if(d.tries > d.owners) AS stray_users,
           max(CASE WHEN heavy.account IS NULL THEN d.tries - d.owners ELSE 0 END) AS largest
    FROM account_day AS d
    LEFT JOIN heavy ON heavy.source = d.source AND heavy.kind = d.kind AND heavy.account = d.account
    GROUP BY d.source, d.kind, d.day
)
SELECT whole.source, whole.kind, CAST(NULL AS VARCHAR) AS account, whole.day,
       CAST(whole.tries AS BIGINT) AS tries, CAST(whole.owners AS BIGINT) AS owners,
       CAST(whole.users AS BIGINT) AS users, CAST(whole.stray_users AS BIGINT) AS stray_users,
       CAST(whole.largest AS BIGINT) AS largest, CAST(from_where.addresses AS BIGINT) AS addresses
FROM whole
JOIN from_where
  ON from_where.source = whole.source AND from_where.kind = whole.kind AND from_where.day = whole.day
UNION ALL
SELECT d.source, d.kind, d.account, d.day,
       CAST(d.tries - d.owners AS BIGINT), CAST(0 AS BIGINT), CAST(0 AS BIGINT), CAST(0 AS BIGINT),
       CAST(0 AS BIGINT), CAST(0 AS BIGINT)
FROM account_day AS d
JOIN heavy ON heavy.source = d.source AND heavy.kind = d.kind AND heavy.account = d.account
WHERE d.tries > d.owners
ORDER BY source, kind, account NULLS FIRST, day
