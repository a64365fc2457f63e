-- The first and the last of those contacts, to cite.
SELECT evidence, "offset", length, epoch_us(time) AS time_us
FROM (
    SELECT contact.time, contact.evidence, contact."offset", contact.length,
           row_number() OVER (ORDER BY contact.time, contact.evidence, contact."offset") AS nth,
           row_number() OVER (ORDER BY contact.time DESC, contact.evidence DESC, contact."offset" DESC) AS nth_last
    FROM contact
    JOIN suspect_host ON suspect_host.host = contact.host
    JOIN suspect_destination ON suspect_destination.destination = contact.destination
    WHERE suspect_destination.whole = 'yes' OR suspect_destination.endpoint = coalesce(contact.endpoint, '')
) AS numbered
WHERE nth = 1 OR nth_last = 1
ORDER BY nth
