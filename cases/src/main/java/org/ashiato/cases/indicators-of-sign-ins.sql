-- How often, from when and until when each address or account stands in logs of sign-ins.
SELECT i.kind,
       i.value,
       count(*) AS events,
       epoch_us(min(a.time)) AS first,
       epoch_us(max(a.time)) AS last
FROM indicator i
JOIN attempt a ON i.value = CASE WHEN i.kind = 'ACCOUNT' THEN a.account ELSE a.address END
WHERE i.kind IN ('ADDRESS', 'ACCOUNT')
GROUP BY i.kind, i.value
ORDER BY i.kind, i.value
