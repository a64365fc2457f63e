-- The first lines, or the last, of what each row of the table names: a kind, an account or an address on one day.
WITH named AS (
    SELECT CAST(c.number AS BIGINT) AS number, s.evidence, s."offset", s.length,
           row_number() OVER (
               PARTITION BY c.number
               ORDER BY CASE WHEN c.latest = 'yes' THEN - epoch_us(s.time) ELSE epoch_us(s.time) END,
                        s.evidence, s."offset") AS nth
    FROM attempt AS s
    JOIN trial_quarter AS q
      ON CAST(q.quarter_us AS BIGINT) = epoch_us(s.time) - epoch_us(s.time) % 900000000
    JOIN trial_cite AS c ON c.source = s.source AND c.day = q.day
    WHERE s.logon AND s.result IN ('success', 'failure')
      AND (c.kind = CASE WHEN s.result = 'success' THEN 'success'
                         WHEN s.reason IN ('unknown_id', 'wrong_password') THEN s.reason
                         ELSE 'failure' END
           OR c.kind = 'any' AND s.result = 'failure')
      AND (c.account = '' OR c.account = s.account)
      AND (c.address = '' OR c.address = s.address)
)
SELECT number, evidence, "offset", length
FROM named
WHERE nth <= 4
ORDER BY number, nth
