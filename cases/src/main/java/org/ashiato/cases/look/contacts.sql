-- Contacts of terminals in scope with destinations in scope by steps of time, in one interval. Of a site that others
-- read as well, only the paths that belong to the intrusion count.
SELECT contact.host,
       contact.destination,
       (epoch_us(contact.time) - :from_us) // :step_us AS step,
       CAST(sum(CASE WHEN contact.failed THEN 0 ELSE 1 END) AS BIGINT) AS succeeded,
       CAST(sum(CASE WHEN contact.failed THEN 1 ELSE 0 END) AS BIGINT) AS failed
FROM contact
JOIN look_host ON look_host.host = contact.host
JOIN look_destination ON look_destination.destination = contact.destination
WHERE contact.time >= :from AND contact.time < :to
  AND (look_destination.endpoint = '' OR look_destination.endpoint = coalesce(contact.endpoint, ''))
GROUP BY contact.host, contact.destination, step
ORDER BY contact.host, contact.destination, step
