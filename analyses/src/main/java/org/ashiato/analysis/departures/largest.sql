-- Of each departure: the partner that took the largest part, and its largest single contacts.
WITH inside AS (
    SELECT day.number,
           CASE WHEN day.of_host = 'yes' THEN contact.destination ELSE contact.host END AS partner,
           contact.bytes_out, contact.evidence, contact."offset", contact.length
    FROM contact
    JOIN departure_day AS day
      ON day.subject = CASE WHEN day.of_host = 'yes' THEN contact.host ELSE contact.destination END
    WHERE contact.bytes_out > 0
      AND epoch_us(contact.time) >= CAST(day.from_us AS BIGINT)
      AND epoch_us(contact.time) < CAST(day.to_us AS BIGINT)
),
summed AS (
    SELECT number, partner, sum(bytes_out) AS bytes
    FROM inside
    GROUP BY number, partner
),
ranked AS (
    SELECT number, partner, bytes, row_number() OVER (PARTITION BY number ORDER BY bytes DESC, partner) AS place
    FROM summed
),
largest AS (
    SELECT inside.number, ranked.partner, ranked.bytes, inside.evidence, inside."offset", inside.length,
           row_number() OVER (
               PARTITION BY inside.number
               ORDER BY inside.bytes_out DESC, inside.evidence, inside."offset") AS nth
    FROM inside
    JOIN ranked ON ranked.number = inside.number AND ranked.partner = inside.partner AND ranked.place = 1
)
SELECT CAST(number AS BIGINT) AS number, partner, CAST(bytes AS BIGINT) AS bytes, evidence, "offset", length
FROM largest
WHERE nth <= 4
ORDER BY number, nth
