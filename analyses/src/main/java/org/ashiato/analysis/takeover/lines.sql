-- The first two and the last sign-in of the uses in question: what is cited.
WITH placed AS (
    SELECT a.account, a.address, a.time, a.evidence, a."offset", a.length,
           row_number() OVER (PARTITION BY a.account, a.address ORDER BY a.time, a.evidence, a."offset") AS place,
           count(*) OVER (PARTITION BY a.account, a.address) AS places
    FROM attempt a
    JOIN takeover_use u ON u.account = a.account AND u.address = a.address
    WHERE a.succeeded
)
SELECT account, address, epoch_us(time) AS micros, evidence, "offset", length
FROM placed
WHERE place <= 2 OR place = places
ORDER BY account, address, place
