-- When the events of some places in evidence happened; a place from which no event was read has no row.
SELECT event.evidence,
       event."offset",
       min(epoch_us(event.time)) AS micros
FROM event
JOIN look_place ON event.evidence = CAST(look_place.evidence AS INTEGER)
               AND event."offset" = CAST(look_place.place AS BIGINT)
GROUP BY event.evidence, event."offset"
ORDER BY event.evidence, event."offset"
