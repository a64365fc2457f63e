-- Per source and minute: how many events, the first and the last time.
-- Kinds of one source count together: a sensor that still writes one log is alive.
SELECT source,
       count(*) AS events,
       epoch_us(min(time)) AS first_us,
       epoch_us(max(time)) AS last_us,
       max(CASE WHEN time_quality IN ('zone_assumed', 'year_inferred') THEN 1 ELSE 0 END) AS local_time
FROM event
GROUP BY source, date_trunc('minute', time)
ORDER BY source, first_us
