-- Every try to sign in, and what an account then did, under one name an account: made once, for the questions that
-- follow. Names are in lower case; the domain is left out where all names that have one have the same.
CREATE TABLE attempt AS
WITH split AS (
    SELECT *,
           CASE WHEN strpos(user_name, '\') > 0 THEN lower(split_part(user_name, '\', 2))
                ELSE lower(split_part(user_name, '@', 1)) END AS name,
           lower(CASE WHEN user_domain IS NOT NULL THEN user_domain
                      WHEN strpos(user_name, '\') > 0 THEN split_part(user_name, '\', 1)
                      WHEN strpos(user_name, '@') > 0 THEN split_part(user_name, '@', 2) END) AS domain
    FROM signin
    WHERE user_name IS NOT NULL
),
domains AS (
    SELECT count(DISTINCT domain) AS n FROM split
)
SELECT split.time,
       split.source,
       split.evidence,
       split."offset",
       split.length,
       CASE WHEN domains.n > 1 AND domain IS NOT NULL THEN name || '@' || domain ELSE name END AS account,
       lower(CASE WHEN src_address LIKE '::ffff:%.%' THEN split_part(src_address, '::ffff:', 2) ELSE src_address END) AS address,
       user_agent AS agent,
       country,
       coalesce(service, source) AS service,
       activity,
       activity = 'logon' AS logon,
       -- lists of sign-ins without a result list those that succeeded
       coalesce(result, 'success') = 'success' AS succeeded,
       reason
FROM split
CROSS JOIN domains
