-- When each terminal was heard first and last.
SELECT host, epoch_us(min(first)), epoch_us(max(last))
FROM pair
GROUP BY host
ORDER BY host
