-- In which hours each terminal was heard.
SELECT host,
       epoch_us(date_trunc('hour', time)) AS hour,
       count(*) AS contacts
FROM contact
GROUP BY host, date_trunc('hour', time)
ORDER BY host, hour
