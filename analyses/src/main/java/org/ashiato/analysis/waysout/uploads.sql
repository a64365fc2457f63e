-- Uploads of suspects by web request: how many, and how much where the log says so.
SELECT contact.destination,
       count(*) AS contacts,
       coalesce(CAST(sum(contact.bytes_out) AS BIGINT), 0) AS bytes,
       epoch_us(min(contact.time)) AS first_us,
       epoch_us(max(contact.time)) AS last_us
FROM contact
JOIN suspect_host ON suspect_host.host = contact.host
JOIN suspect_destination ON suspect_destination.destination = contact.destination
WHERE NOT contact.failed
  AND contact.method IN ('POST', 'PUT', 'PATCH')
  AND (suspect_destination.whole = 'yes' OR suspect_destination.endpoint = coalesce(contact.endpoint, ''))
GROUP BY contact.destination
ORDER BY contact.destination
