-- Every try to sign in, and what an account then did, under one name an account. The domain is left out where all names
-- that have one have the same.
CREATE VIEW attempt AS
SELECT named.time,
       named.source,
       named.evidence,
       named."offset",
       named.length,
       CASE WHEN attempt_domains.n > 1 AND named.domain IS NOT NULL THEN named.name || '@' || named.domain
            ELSE named.name END AS account,
       named.address,
       named.agent,
       named.country,
       named.service,
       named.activity,
       named.logon,
       named.result,
       named.succeeded,
       named.reason
FROM attempt_named AS named
CROSS JOIN attempt_domains
