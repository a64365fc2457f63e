-- Contacts of suspect terminals with suspect destinations by UTC hour. Of a site that others read as well, only
-- the paths that belong to the intrusion count.
SELECT contact.host,
       contact.destination,
       epoch_us(date_trunc('hour', contact.time)) AS hour_us,
       CAST(sum(CASE WHEN contact.failed THEN 0 ELSE 1 END) AS BIGINT) AS succeeded,
       CAST(sum(CASE WHEN contact.failed THEN 1 ELSE 0 END) AS BIGINT) AS failed,
       epoch_us(min(contact.time)) AS first_us
FROM contact
JOIN suspect_host ON suspect_host.host = contact.host
JOIN suspect_destination ON suspect_destination.destination = contact.destination
WHERE suspect_destination.whole = 'yes' OR suspect_destination.endpoint = coalesce(contact.endpoint, '')
GROUP BY contact.host, contact.destination, date_trunc('hour', contact.time)
ORDER BY contact.host, contact.destination, hour_us
