-- How often each account in scope was tried in each raised time of failures, and when first and last, before and after the
-- intruder's first use of it.
SELECT c.campaign,
       u.account,
       epoch_us(min(a.time)) AS first_us,
       epoch_us(max(a.time)) AS last_us,
       count_if(epoch_us(a.time) < CAST(u.first_us AS BIGINT)) AS before,
       count_if(epoch_us(a.time) >= CAST(u.first_us AS BIGINT)) AS after
FROM attempt a
JOIN stage_account u ON u.account = a.account
JOIN stage_campaign c ON c.source = a.source
 AND epoch_us(a.time) >= CAST(c.from_us AS BIGINT) AND epoch_us(a.time) < CAST(c.until_us AS BIGINT)
WHERE NOT a.succeeded
GROUP BY c.campaign, u.account
ORDER BY c.campaign, u.account
