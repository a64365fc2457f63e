-- Addresses from which IDs failed that never signed in there, and hardly any did.
WITH tried AS (
    SELECT source, address, account, result, time
    FROM attempt
    WHERE logon AND address IS NOT NULL AND result IN ('success', 'failure')
),
met AS (
    SELECT source, address, account,
           count_if(result = 'failure') AS failures,
           count_if(result = 'success') AS successes,
           min(CASE WHEN result = 'failure' THEN time END) AS first,
           max(CASE WHEN result = 'failure' THEN time END) AS last
    FROM tried
    GROUP BY source, address, account
),
people AS (
    SELECT source, count(DISTINCT CASE WHEN successes > 0 THEN account END) AS people
    FROM met
    GROUP BY source
),
summed AS (
    SELECT met.source, met.address,
           count_if(failures > 0) AS users,
           count_if(failures > 0 AND successes = 0) AS strangers,
           count_if(successes > 0) AS signed_in,
           sum(failures) AS tries,
           min(first) AS first,
           max(last) AS last
    FROM met
    GROUP BY met.source, met.address
),
trying AS (
    SELECT summed.source, summed.address, users, strangers, signed_in, tries, first, last,
           row_number() OVER (PARTITION BY summed.source ORDER BY strangers DESC, tries DESC, summed.address) AS place
    FROM summed
    JOIN people ON people.source = summed.source
    WHERE strangers >= :strangers
      AND strangers >= 4 * signed_in
      AND (signed_in <= 3 OR 100 * signed_in <= :percent * people.people)
),
busy AS (
    SELECT source, address, max(tries) AS tries, count(DISTINCT day) AS days
    FROM (
        SELECT tried.source, tried.address, date_trunc('hour', time) AS hour, date_trunc('day', time) AS day,
               count(*) AS tries
        FROM tried
        JOIN trying ON trying.source = tried.source AND trying.address = tried.address
        WHERE result = 'failure'
        GROUP BY tried.source, tried.address, date_trunc('hour', time), date_trunc('day', time)
    ) AS hourly
    GROUP BY source, address
)
SELECT trying.source, trying.address, users, strangers, signed_in, CAST(trying.tries AS BIGINT) AS tries,
       busy.days, busy.tries AS busiest, epoch_us(first) AS first_us, epoch_us(last) AS last_us
FROM trying
JOIN busy ON busy.source = trying.source AND busy.address = trying.address
WHERE place <= :kept
ORDER BY trying.source, place
