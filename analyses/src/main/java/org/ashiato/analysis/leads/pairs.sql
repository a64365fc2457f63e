-- One row a pair of terminal and destination that has enough contacts and is not everybody's.
WITH known AS (
    SELECT destination, count(*) AS hosts, min(first) AS born
    FROM pair
    GROUP BY destination
)
SELECT p.host,
       p.destination,
       p.contacts,
       p.failures,
       epoch_us(p.first),
       epoch_us(p.last),
       k.hosts,
       epoch_us(k.born)
FROM pair p
JOIN known k ON p.destination = k.destination
WHERE p.contacts >= :fewest AND k.hosts <= :shared
ORDER BY k.hosts, p.contacts DESC, p.destination, p.host
LIMIT 40000
