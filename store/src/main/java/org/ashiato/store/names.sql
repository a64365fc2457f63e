-- Every address and name that stands at either end of a contact, once.
SELECT name
FROM (
    SELECT dst_host AS name FROM http
    UNION
    SELECT dst_ip FROM http WHERE dst_host IS NULL
    UNION
    SELECT dst_host FROM flow
    UNION
    SELECT dst_ip FROM flow
    UNION
    SELECT src_address FROM flow
) AS ends
WHERE name IS NOT NULL
ORDER BY name
