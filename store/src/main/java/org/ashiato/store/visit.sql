-- Adds the contacts with the destinations in visit_asked, which are new to it. Names are given as numbers: sorting and
-- handing out a text for each contact took longer than all else that was asked of it.
INSERT INTO visit_destination
SELECT CAST(number AS INTEGER), destination
FROM visit_asked;

INSERT INTO visit_path
SELECT destination, CAST(row_number() OVER (PARTITION BY destination ORDER BY endpoint) AS INTEGER), endpoint, contacts
FROM (
    SELECT CAST(a.number AS INTEGER) AS destination, c.endpoint, count(*) AS contacts
    FROM contact c
    JOIN visit_asked a ON c.destination = a.destination
    WHERE c.endpoint IS NOT NULL
    GROUP BY a.number, c.endpoint
) AS summed;

INSERT INTO visit
SELECT d.number, h.number, p.path, c.time, c.failed,
       c.kind = 'flow' OR coalesce(c.method, '') = 'CONNECT',
       coalesce(c.method, '') IN ('POST', 'PUT', 'PATCH'),
       c.bytes_out, c.bytes_in, c.evidence, c."offset", c.length
FROM contact c
JOIN (SELECT CAST(number AS INTEGER) AS number, destination FROM visit_asked) AS d ON c.destination = d.destination
JOIN visit_host h ON c.host = h.host
LEFT JOIN visit_path p ON p.destination = d.number AND p.endpoint = c.endpoint
