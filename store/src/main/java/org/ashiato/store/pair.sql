-- Every inside terminal and outside destination that had contact: made once, for the many questions that need no
-- single contacts.
CREATE TABLE pair AS
SELECT host,
       destination,
       count(*) AS contacts,
       count_if(failed) AS failures,
       min(time) AS first,
       max(time) AS last
FROM contact
GROUP BY host, destination
