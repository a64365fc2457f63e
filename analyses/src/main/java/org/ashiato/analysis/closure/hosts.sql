-- When each terminal was heard first and last.
SELECT host, epoch_us(min(time)), epoch_us(max(time))
FROM contact
GROUP BY host
ORDER BY host
