-- The raw lines of the moments in question: what is cited.
SELECT m.micros, a.account, a.address, min(a.evidence) AS evidence, min(a."offset") AS "offset", min(a.length) AS length
FROM attempt a
JOIN stage_moment m ON m.account = a.account AND m.address = a.address
 AND CAST(m.micros AS BIGINT) = epoch_us(a.time)
WHERE a.succeeded
GROUP BY m.micros, a.account, a.address, a.evidence, a."offset"
ORDER BY m.micros, a.account, a.address, evidence, "offset"
